import assert from 'node:assert/strict';
import type { AwaitedCall, Handler } from '../../src/domain';
import { prepareIndex, spotAt } from '../../src/editor/code/code-index';
import type { Figures } from '../../src/editor/figures';

const range = (file: string, line: number, column: number, endColumn: number) => ({ file, line, column, endLine: line, endColumn });
const call = (file: string, line: number, column: number, endColumn: number, operation: string, via: string[] = []) =>
  ({ ...range(file, line, column, endColumn), service: 'dynamodb', operation, via }) as AwaitedCall;
const handler = (id: string, line: number, awaitedCalls: AwaitedCall[]) => ({ id, file: 'src/a.ts', range: range('src/a.ts', line, 14, 21), awaitedCalls }) as Handler;

const own = call('src/a.ts', 5, 9, 30, 'GetItem');
const outer = call('src/a.ts', 6, 9, 60, 'Query');
const inner = call('src/a.ts', 6, 20, 40, 'Scan');
const shared = call('src/shared.ts', 3, 9, 30, 'PutItem', ['Orders.save']);
const cost = { costPerMonth: 3, callsPerRequest: 1 };
const figures = { analysis: { handlers: [handler('first', 3, [own, outer, inner, shared]), handler('second', 10, [shared, shared])] }, callCosts: new Map([['second', [cost, cost]]]) } as unknown as Figures;

/** The spot at the `|` in the line. */
function at(file: string, line: number, marked: string) {
  return spotAt(figures, file, line, marked.indexOf('|') + 1, marked.replace('|', ''));
}

describe('prepareIndex', () => {
  const many = (count: number) => ({ analysis: { handlers: Array.from({ length: count }, (_, line) => handler(`h${line}`, line + 1, [])) }, callCosts: new Map() }) as unknown as Figures;
  const idAt = (of: Figures, line: number) => {
    const spot = spotAt(of, 'src/a.ts', line, 15, 'export const handler');
    return spot?.kind === 'handler' ? spot.handlers.map(({ id }) => id) : [];
  };

  it('gives way to others, and whoever asks meanwhile is answered in full, once', async () => {
    const project = many(250);
    const prepared = prepareIndex(project, () => true);
    assert.deepEqual([idAt(project, 1), idAt(project, 250)], [['h0'], ['h249']]);
    await prepared;
    assert.deepEqual([idAt(project, 1), idAt(project, 250)], [['h0'], ['h249']]);
  });

  it('ends when newer figures have come', async () => {
    let turns = 0;
    await prepareIndex(many(1000), () => ++turns < 3);
    assert.equal(turns, 3);
  });
});

describe('spotAt', () => {
  it('finds a handler at its name, from the first character to behind the last', () => {
    for (const marked of ['export const |handler = async () => {', 'export const handler| = async () => {']) {
      const spot = at('src/a.ts', 3, marked);
      assert.ok(spot?.kind === 'handler');
      assert.deepEqual(spot.handlers.map(({ id }) => id), ['first']);
    }
    assert.equal(at('src/a.ts', 3, 'expo|rt const handler'), undefined);
    assert.equal(at('src/other.ts', 3, 'export const |handler'), undefined);
  });

  it('finds a call in its range and at the await in front of it', () => {
    for (const marked of ['  await d|b.get({ id: "1" });', '  aw|ait db.get({ id: "1" });']) {
      const spot = at('src/a.ts', 5, marked);
      assert.ok(spot?.kind === 'call');
      assert.equal(spot.call, own);
    }
  });

  it('prefers the innermost call', () => {
    const spot = at('src/a.ts', 6, `  await ${' '.repeat(16)}| x`);
    assert.ok(spot?.kind === 'call');
    assert.equal(spot.call, inner);
  });

  it('names every handler that waits for a shared call', () => {
    const spot = at('src/shared.ts', 3, '  await| db.put({});');
    assert.ok(spot?.kind === 'call');
    assert.deepEqual(spot.users.map(({ handler: { id } }) => id), ['first', 'second']);
    assert.deepEqual(spot.users.map(({ cost: paid }) => paid), [undefined, { costPerMonth: 6, callsPerRequest: 2 }], 'both ways to the call are paid');
  });

  it('finds what is waited for behind a call of an own function, once', () => {
    const spot = at('src/a.ts', 20, '  await orders.sa|ve(order);');
    assert.ok(spot?.kind === 'through');
    assert.deepEqual([spot.name, spot.calls.length, spot.calls[0]!.call], ['save', 1, shared]);
    assert.equal(at('src/a.ts', 20, '  await orders.save(or|der);'), undefined);
    assert.equal(at('src/a.ts', 20, '  orders.sa|ve(order);'), undefined);
  });
});
