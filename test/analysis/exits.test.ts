import assert from 'node:assert/strict';
import { Exits } from '../../src/analysis/run/steps/exits';

describe('exits of handlers', () => {
  it('are known as long as a run that made them may be told again', () => {
    const exits = new Exits();
    exits.note(1);
    const before = exits.count;
    exits.note(2);
    exits.note(3);
    exits.keep(before);
    exits.note(4);
    assert.deepEqual([1, 2, 3, 4, 5].map((scope) => exits.leadTo(scope)), [true, true, true, true, false]);
    exits.restart();
    assert.deepEqual([1, 2, 3, 4].map((scope) => exits.leadTo(scope)), [false, true, true, false]);
    exits.note(5);
    exits.keep(0);
    exits.restart();
    assert.equal(exits.leadTo(5), true);
  });
});
