import assert from 'node:assert/strict';
import { runsWith } from './runs-of';

const library = `import { scryptSync } from 'node:crypto';
const keys = new Map();
export function keyFor(salt: string) {
  const known = keys.get(salt);
  if (known) return known;
  const made = scryptSync(process.env.SECRET, salt, 32);
  keys.set(salt, made);
  return made;
}
export const seen: string[] = [];
export async function send(id: string) { await fetch('https://send.example.com/'); }
export async function sendSeen() { if (seen.length > 0) await fetch('https://seen.example.com/'); await fetch('https://first.example.com/'); }
`;

/** What handlers with these statements ask for, and how many functions are run for each. */
const runsFor = (...bodies: string[]): ReturnType<typeof runsWith> => runsWith(library, 'keyFor, seen, send, sendSeen', bodies);

describe('a run after a write into a list that all handlers share', () => {
  it('is told again to who has written the same', () => {
    const body = "keyFor('a'); await send(event.id);";
    const [first, second, third] = runsFor(body, body, body);
    assert.deepEqual([first!.hosts, second!.hosts, third!.hosts], Array(3).fill(['send.example.com']));
    // The write itself is done each time.
    assert.deepEqual([first!.run, second!.run, third!.run], [2, 1, 1]);
  });

  it('is not where another one wrote something else, or nothing', () => {
    const handlers = runsFor("await sendSeen();", "seen.push('a'); await sendSeen();", 'await sendSeen();', "seen.push('a'); await sendSeen();");
    assert.deepEqual(handlers.map(({ hosts }) => hosts), [handlers[0]!.hosts, handlers[1]!.hosts, handlers[0]!.hosts, handlers[1]!.hosts]);
  });
});
