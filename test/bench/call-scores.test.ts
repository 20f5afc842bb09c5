import assert from 'node:assert/strict';
import type { AwaitedCall, Handler, Step } from '../../src/domain';
import type { TrueCall } from '../../bench/accuracy/await-truth';
import { CallScores } from '../../bench/accuracy/call-scores';
import { concurrentCalls } from '../../bench/accuracy/concurrent-calls';
import { matchCalls } from '../../bench/accuracy/match-calls';

const row = (line: number, more: Partial<TrueCall> = {}): TrueCall => ({ file: 'a.ts', line, endLine: line, nameLine: line, callee: 'get', service: 'dynamodb', multiplicity: 'once', awaited: true, ...more });
const call = (line: number, more: Partial<AwaitedCall> = {}): AwaitedCall => ({ file: 'a.ts', line, column: 1, service: 'dynamodb', operation: 'get', multiplicity: 'once', awaited: true, ...more }) as AwaitedCall;
const start = (id: number, number: number): Step => ({ kind: 'start', id, body: { kind: 'call', call: number } });

describe('scores of awaited calls', () => {
  it('takes a report anywhere in the lines of a chain, or in that of the called name', () => {
    const { pairs, misses, extras } = matchCalls([row(3, { endLine: 6 }), row(10, { nameLine: 12, endLine: 11 })], [call(5), call(12), call(20)]);
    assert.deepEqual([pairs.length, misses.length, extras.map(({ line }) => line)], [2, 0, [20]]);
  });

  it('gives each row one report, the closest one first', () => {
    const { pairs } = matchCalls([row(1, { endLine: 9, callee: 'stream', service: 'http:openai' }), row(4)], [call(4), call(4, { column: 9, operation: 'stream', service: 'http:openai' })]);
    assert.deepEqual(pairs.map(({ row: { callee }, call: { operation } }) => `${callee} ${operation}`).sort(), ['get get', 'stream stream']);
  });

  it('counts optional rows neither when they are reported nor when they are not', () => {
    const { pairs, misses, extras } = matchCalls([row(1, { optional: true }), row(2, { optional: true })], [call(1)]);
    assert.deepEqual([pairs, misses, extras], [[], [], []]);
  });

  it('prints recall, precision, F1 and shares of what is right, by framework', () => {
    const scores = new CallScores();
    const handler = { awaitedCalls: [call(1), call(2, { service: 's3' }), call(9)], body: { kind: 'sequence', steps: [{ kind: 'call', call: 0 }, { kind: 'call', call: 1 }] } } as unknown as Handler;
    const notes = scores.add({ repo: 'a/b', file: 'a.ts', export: 'handler', framework: 'sam', io: [row(1), row(2), row(3), row(4)] }, handler);
    assert.match(scores.table().at(-1) ?? '', /^all +4 +2 +1 +0\.500 +0\.667 +0\.571 +0\.500 +1\.000 +1\.000 +1\.000$/);
    assert.equal(notes.length, 4);
  });

  it('tells what runs beside something else', () => {
    const body: Step = { kind: 'sequence', steps: [start(1, 0), { kind: 'join', ids: [1], mode: 'all' }, start(2, 1), { kind: 'call', call: 2 }, { kind: 'join', ids: [2], mode: 'all' }] };
    assert.deepEqual([...concurrentCalls(body)], [1]);
  });
});
