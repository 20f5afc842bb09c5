import assert from 'node:assert/strict';
import { distinctValues } from '../../src/analysis/run/values/distinct-values';
import { mostTelling } from '../../src/analysis/run/values/most-telling';
import { SharedVersion } from '../../src/analysis/run/remember/shared-version';
import { literal, union, type Value } from '../../src/analysis/run/values/value';

const site = { file: 'a.ts', line: 1, column: 1, length: 1 };
const answer = (path: string): Value => ({ type: 'library', library: 'pg', path, args: [], site });
const few: readonly Value[] = [literal(1), answer('a()'), { type: 'unknown' }, answer('a()'), literal(1), { type: 'unknown', prefix: 'x' }];

describe('values that are the same', () => {
  it('are kept once, in their order, however many there are', () => {
    const others = Array.from({ length: 20 }, (_, index) => answer(`b${index}()`));
    assert.deepEqual(distinctValues(few), few.slice(0, 3));
    assert.deepEqual(distinctValues([...few, ...others, ...few, ...others]), [...few.slice(0, 3), ...others]);
  });

  it('are told by their order and not by how often they come', () => {
    const options = Array.from({ length: 12 }, (_, index) => answer(`c${index}()`));
    const whole = union(options);
    assert.deepEqual(union([whole, literal(1), whole, whole, ...options]), { type: 'union', options: mostTelling([...options, literal(1)], 8) });
  });
});

describe('runs that are told again', () => {
  it('are those of all handlers until this one writes what they share, then its own until it writes again', () => {
    let id = 0;
    const version = new SharedVersion(() => ++id, () => undefined);
    const ofAll = new WeakMap();
    assert.equal(version.memoryAmong(ofAll), ofAll);
    version.change();
    const own = version.memoryAmong(ofAll);
    assert.notEqual(own, ofAll);
    assert.equal(version.memoryAmong(ofAll), own);
    version.change();
    assert.notEqual(version.memoryAmong(ofAll), own);
    version.restart();
    assert.equal(version.memoryAmong(ofAll), ofAll);
  });
});
