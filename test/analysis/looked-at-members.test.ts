import assert from 'node:assert/strict';
import { runsWith } from './runs-of';

const library = `export const kept: Record<string, unknown> = { first: undefined, second: undefined };
export async function send(id: string) { await fetch('https://send.example.com/'); }
export async function sendOnce(id: string) {
  if (!kept.first) await fetch('https://once.example.com/');
  await fetch('https://again.example.com/');
}
export const named = (names: object) => (Object.keys(names).length > 2 ? fetch('https://three.example.com/') : fetch('https://two.example.com/'));
`;

/** What handlers with these statements ask for, and how many functions are run for each. */
const runsFor = (...bodies: string[]): ReturnType<typeof runsWith> => runsWith(library, 'kept, named, send, sendOnce', bodies);

describe('a run of a function', () => {
  it('is told again after a write into a shared object at which it does not look', () => {
    const body = 'await send(event.id); kept.first = { id: event.id }; await send(event.id); kept.second = { id: event.id }; await send(event.id); kept.first = { at: event.at }; await send(event.id);';
    // Once more after the first write: who looks at an object is noted from there on.
    assert.deepEqual(runsFor(body).map(({ run }) => run), [2]);
  });

  it('is not where it looks at what was written', () => {
    const written = 'kept.first = { id: event.id }; await sendOnce(event.id);';
    const handlers = runsFor(written, 'await sendOnce(event.id);', written, `await sendOnce(event.id); ${written}`);
    assert.deepEqual(handlers.map(({ hosts }) => hosts), [['again.example.com'], ['once.example.com', 'again.example.com'], ['again.example.com'], ['once.example.com', 'again.example.com']]);
  });

  it('is not where it asks for all members and there are others', () => {
    const more = 'kept[`third`] = event.id; await named(kept);';
    const handlers = runsFor('await named(kept);', more, 'await named(kept);', more);
    assert.deepEqual(handlers.map(({ hosts }) => hosts), handlers.map((_, index) => handlers[index % 2]!.hosts));
  });
});
