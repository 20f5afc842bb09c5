import assert from 'node:assert/strict';
import { runsOf } from './runs-of';

const audit = `const seen: string[] = [];
export function note(name: string) { seen.push(name === 'kept' ? 'kept' : 'other'); }
export const size = () => seen.length;
`;
const ask = `import { note } from './audit';
const send = async (id: string) => { await fetch('https://first.example.com/' + id); };
export async function ask(id: string) { note('asked'); await send(id); await fetch('https://second.example.com/' + id); }
`;

/** Functions that were run, not told again, for so many calls. */
function runsFor(calls: number): { run: number; hosts: (string | undefined)[] } {
  const text = `import { ask } from './ask';\nexport async function one(event) {\n${Array.from({ length: calls }, () => 'await ask(event.id);').join('\n')}\n}`;
  const [one] = runsOf({ 'audit.ts': audit, 'ask.ts': ask, 'handlers.ts': text }, ['one']);
  return { run: one!.run, hosts: [...new Set(one!.hosts)] };
}

describe('a list that all handlers share', () => {
  it('is as it was where it is given the like of what it holds: what adds it is run until then, and told again', () => {
    assert.deepEqual(runsFor(40), { run: runsFor(5).run, hosts: ['first.example.com', 'second.example.com'] });
  });

  it('is another one with the first item of another kind, which whoever looks at it finds', () => {
    const [one] = runsOf({ 'audit.ts': `const seen: { host: string }[] = [];
export function note(host: string) { seen.push({ host }); }
export const askAll = () => Promise.all(seen.map(({ host }) => fetch(\`https://\${host}/\`)));
`, 'handlers.ts': `import { note, askAll } from './audit';
export async function one() { note('a.example.com'); note('a.example.com'); await askAll(); note('b.example.com'); await askAll(); }` }, ['one']);
    assert.deepEqual([...new Set(one!.hosts)], ['a.example.com', 'b.example.com']);
  });
});
