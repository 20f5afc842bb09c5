import assert from 'node:assert/strict';
import { runsWith } from './runs-of';

const library = `import { connect } from 'a-package-without-rows';
export const made = () => connect('db');
export async function send(client: unknown, id: string) { await fetch('https://send.example.com/', { body: id }); }
export const same = (client: unknown) => client;
export async function waited(client: Promise<unknown>) { await Promise.all([client]); await fetch('https://waited.example.com/'); }
export const isOpen = (client: { open: boolean }) => client.open;
`;

/** What handlers with these statements wait for, undefined for the package, and how many functions are run for each. */
const runsFor = (...bodies: string[]): ReturnType<typeof runsWith> => runsWith(library, 'isOpen, made, same, send, waited', bodies);

describe('a run that is given a call of a package without rows', () => {
  it('is told again to who gives another one of the same place', () => {
    const body = 'await send(made(), event.id);';
    assert.deepEqual(runsFor(body, body, body), [{ run: 2, hosts: ['send.example.com'] }, { run: 0, hosts: ['send.example.com'] }, { run: 0, hosts: ['send.example.com'] }]);
  });

  it('gives it back, so that its end is waited for', () => {
    const body = 'const client = same(made()); await send(client, event.id); await client;';
    const [first, second] = runsFor(body, body);
    assert.deepEqual([first!.hosts, second], [first!.hosts, { run: 0, hosts: first!.hosts }]);
    assert.ok(first!.hosts.includes(undefined));
  });

  it('waits for the one that it is given', () => {
    const body = 'const client = made(); await fetch("https://before.example.com/"); await waited(client);';
    const [first, second] = runsFor(body, body);
    assert.deepEqual(first!.hosts, [undefined, 'before.example.com', 'waited.example.com']);
    assert.deepEqual(second, { run: 0, hosts: first!.hosts });
  });

  it('takes it for an answer again', () => {
    const body = 'const client = made(); isOpen(client); await fetch("https://then.example.com/"); await Promise.all([client]);';
    const [first, second] = runsFor(body, body);
    assert.deepEqual([first!.hosts, second], [['then.example.com'], { run: 0, hosts: ['then.example.com'] }]);
  });
});
