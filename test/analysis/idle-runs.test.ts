import assert from 'node:assert/strict';
import { runsOf } from './runs-of';

const logger = `
const SECRET = ['password', 'token'];
function clean(value: unknown, depth = 0): unknown {
  if (depth > 4) return '…';
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, SECRET.some((name) => key.includes(name)) ? '***' : clean(inner, depth + 1)]));
  return String(value);
}
export function log(message: string, data?: unknown): void {
  console.log(\`\${new Date().toISOString()} \${message} \${JSON.stringify(clean(data))}\`);
}
`;

/** Runs the handlers `one`, `two`, … of a module beside the logger, in their order. */
const runs = (text: string, names: readonly string[]) => runsOf({ 'log.ts': logger, 'handlers.ts': `import { log } from './log';\n${text}` }, names);

const hostsOf = (text: string, ...names: string[]): (string | undefined)[][] => runs(text, names).map(({ hosts }) => hosts);

describe('functions that take no time and leave nothing', () => {
  it('are not run for each text that they are given', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `log('step ${index}', { a${index}: { token: '${index}', list: [1, ${index}] } });`).join('\n');
    const [with40] = runs(`export async function one() { ${lines} await fetch('https://a.example.com'); }`, ['one']);
    const [with1] = runs(`export async function one() { log('step', { a: { token: '1', list: [1, 2] } }); await fetch('https://a.example.com'); }`, ['one']);
    assert.deepEqual(with40!.hosts, ['a.example.com']);
    // What is written out: a name, a text and an object of five parts for each line.
    assert.ok(with40!.spent - with1!.spent < 39 * 40, `${with40!.spent} steps instead of ${with1!.spent}`);
  });

  it('are not run for each text either where a request makes them, or where they fill lists of their own', () => {
    const made = (lines: string): string => `const createLogger = (scope: string, fields: Record<string, unknown> = {}) => {
  const format = (message: string, args: unknown[]) => {
    const all = [...args].map((arg) => JSON.stringify(arg));
    let size = 0;
    for (const one of all) size += one.length;
    if (Object.keys(fields).length > 0) all.push(JSON.stringify(fields), String(size));
    return \`\${scope}: \${message} \${all.map((each) => (typeof each === 'string' ? each.trim() : String(each))).join(' ')}\`;
  };
  return { info: (message: string, ...args: unknown[]) => { console.log(format(message, args)); } };
};
export async function one(event: any) { const { info } = createLogger('orders', { user: event.user }); ${lines} await fetch('https://a.example.com'); }`;
    const [with40] = runs(made(Array.from({ length: 40 }, (_, index) => `info('step ${index}', { a: '${index}' });`).join('\n')), ['one']);
    const [with1] = runs(made(`info('step', { a: '1' });`), ['one']);
    assert.deepEqual(with40!.hosts, ['a.example.com']);
    assert.ok(with40!.spent - with1!.spent < 39 * 20, `${with40!.spent} steps instead of ${with1!.spent}`);
  });

  it('are not run for each part of an answer, or of what a package made of a request', () => {
    const text = (lines: string): string => `import { z } from 'zod';\nimport { Pool } from 'pg';\nconst pool = new Pool();
export async function one(event: any) { const body = z.object({}).parse(event.body); const { rows } = await pool.query('x'); ${lines} await fetch('https://a.example.com'); }`;
    const [with20] = runs(text(Array.from({ length: 20 }, (_, index) => `log('step', { id: body.id${index}, name: rows[0].name${index} });`).join('\n')), ['one']);
    const [with1] = runs(text("log('step', { id: body.id0, name: rows[0].name0 });"), ['one']);
    assert.ok(with20!.spent - with1!.spent < 19 * 40, `${with20!.spent - with1!.spent} steps for 19 more lines`);
  });

  it('count the same for whoever is the first to call them', () => {
    const text = `export async function one() { log('one', { id: 1 }); await fetch('https://a.example.com'); }
export async function two() { log('two', { id: 2 }); await fetch('https://b.example.com'); }`;
    const [one, two] = runs(text, ['one', 'two']);
    const [twoFirst, oneSecond] = runs(text, ['two', 'one']);
    assert.deepEqual([one!.spent, two!.spent], [oneSecond!.spent, twoFirst!.spent]);
  });

  it('are those alone that do nothing whatever they are given', () => {
    assert.deepEqual(hostsOf(`function track(name: string) { if (name === 'paid') return fetch('https://t.example.com'); }
export async function one() { await track('seen'); await track('left'); }
export async function two() { await track('seen'); await track('paid'); }`, 'one', 'two'), [[], ['t.example.com']]);
  });

  it('may not change what they are given', () => {
    assert.deepEqual(hostsOf(`function name(order: any, url?: string) { if (url) order.url = url; }
export async function one() { const order: any = {}; name(order); await fetch('https://a.example.com'); }
export async function two() { const order: any = {}; name(order, 'https://b.example.com'); await fetch(order.url); }`, 'one', 'two'), [['a.example.com'], ['b.example.com']]);
    assert.deepEqual(hostsOf(`function put(list: string[], url?: string) { if (url) list.push(url); }
export async function one() { put([]); await fetch('https://a.example.com'); }
export async function two() { const list: string[] = []; put(list); put(list, 'https://b.example.com'); for (const url of list) await fetch(url); }`, 'one', 'two'), [['a.example.com'], ['b.example.com']]);
    assert.deepEqual(hostsOf(`function merge(order: any, more?: object) { if (more) Object.assign(order, more); }
export async function one() { merge({}); await fetch('https://a.example.com'); }
export async function two() { const order: any = {}; merge(order, { url: 'https://b.example.com' }); await fetch(order.url); }`, 'one', 'two'), [['a.example.com'], ['b.example.com']]);
  });

  it('may not run what they are given, wait for it, or hand it on', () => {
    assert.deepEqual(hostsOf(`const maybe = (run?: () => unknown) => { run?.(); };
export async function one() { maybe(); maybe(undefined); await fetch('https://a.example.com'); }
export async function two() { const answers: unknown[] = []; maybe(() => { answers.push(fetch('https://b.example.com')); }); await Promise.all(answers); }`, 'one', 'two'), [['a.example.com'], ['b.example.com']]);
    assert.deepEqual(hostsOf(`const settle = async (value?: unknown) => { await value; };
export async function one() { await settle(); await fetch('https://a.example.com'); }
export async function two() { await settle(); await settle(fetch('https://b.example.com')); }`, 'one', 'two'), [['a.example.com'], ['b.example.com']]);
    assert.deepEqual(hostsOf(`class Order { save() { return fetch('https://b.example.com'); } }
const saveAll = async (order?: any) => { await order?.save(); };
export async function one() { await saveAll(); await fetch('https://a.example.com'); }
export async function two() { await saveAll(); await saveAll(new Order()); }`, 'one', 'two'), [['a.example.com'], ['b.example.com']]);
  });

  it('may not leave anything, nor depend on what a handler left', () => {
    assert.deepEqual(hostsOf(`let target: string | undefined;
const aim = (url?: string) => { if (url) target = url; };
export async function one() { aim(); await fetch('https://a.example.com'); }
export async function two() { aim(); aim('https://b.example.com'); if (target) await fetch(target); }`, 'one', 'two').map((hosts) => hosts.at(-1)), ['a.example.com', 'b.example.com']);
    assert.deepEqual(hostsOf(`let send: ((text: string) => void) | undefined;
const sent: Promise<unknown>[] = [];
const note = (text: string) => { send?.(text); };
export async function one() { note('one'); note('more'); await fetch('https://a.example.com'); }
export async function two() { note('two'); send = () => { sent.push(fetch('https://b.example.com')); }; note('now'); await Promise.all(sent); }`, 'one', 'two').map((hosts) => hosts.at(-1)), ['a.example.com', 'b.example.com']);
  });
});
