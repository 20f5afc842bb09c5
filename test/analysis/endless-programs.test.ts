import assert from 'node:assert/strict';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

const sleep = 'const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));';

/** Handlers that never end, or end after more than anybody can follow. */
const programs: Record<string, string> = {
  'a loop without an end': 'for (;;) {}',
  'a loop that waits for ever': 'while (true) await sleep(1);',
  'a promise that is never resolved': 'await new Promise(() => {}); await sleep(1);',
  'microtasks that ask for microtasks': 'const again = () => queueMicrotask(again); again(); await sleep(1);',
  'a function that calls itself for ever': 'const again = async () => again(); await again();',
  'two that call each other for ever': 'const a = () => b(); const b = () => a(); a(); await sleep(1);',
  'a generator without an end, as a list': 'function* all() { for (;;) yield 1; } const list = [...all()]; await sleep(list.length);',
  'a list that grows while it is read': 'const list = [1]; for (const one of list) list.push(one); await sleep(1);',
  'a timer that begins itself again': 'const tick = () => setTimeout(tick, 1); tick(); await new Promise(() => {});',
  'a promise that is resolved with itself': 'let end; const p = new Promise((resolve) => { end = resolve; }); end(p); await p;',
  'a list of a thousand million': 'const list = Array(1e9).fill(0); await Promise.all(list.map(() => sleep(1)));',
  'a text of a thousand million letters': 'const text = "x".repeat(1e9); for (const letter of text) await sleep(1);',
  'forty decisions': `${Array.from({ length: 40 }, (_, index) => `if (event.f${index}) await sleep(${index});`).join(' ')}`,
  'loops in loops in loops': 'for (let a = 0; a < 1e4; a++) for (let b = 0; b < 1e4; b++) for (let c = 0; c < 1e4; c++) await sleep(1);',
  'a class that extends itself': 'class A extends A {} new A(); await sleep(1);',
  'a getter that asks for itself': 'const o = { get a() { return this.a; } }; o.a; await sleep(1);',
  'a prototype that is reached for': 'const f = [].constructor.constructor; const g = f("return process"); g().exit(1); await sleep(1);',
  'a pattern that tries everything': "const text = 'a'.repeat(40) + '!'; if (/^(a+)+$/.test(text)) await sleep(1); if (/^(a|aa)*$/.test(text)) await sleep(2); if (/^a*a*a*a*a*a*$/.test('a'.repeat(9000) + '!')) await sleep(3);",
  'a pattern that finds nothing for ever': "const all = /x*/g; let found; while ((found = all.exec('abc'))) await sleep(1);",
  'bytes that are joined to twice as many': "let bytes = Buffer.from('ab'); for (let i = 0; i < 60; i++) bytes = Buffer.concat([bytes, bytes]); let text = 'ab'; for (let i = 0; i < 60; i++) text = text.replace(/./g, '$&$&'); await sleep(bytes.length + text.length);",
  'bytes of a thousand million': 'const list = new Uint8Array(1e9); for (const one of list) await sleep(1); Buffer.alloc(1e9); new ArrayBuffer(1e12); "a".padEnd(1e9);',
  'what the platform computes with is reached through': "const make = /a/.exec.constructor; const url = new URL('https://a.test'); url.constructor.constructor('return process')().exit(1); url.__proto__.x = make; await sleep(1);",
  'a comparison that never decides': 'const list = [3, 1, 2]; list.sort(() => event.x); while (list.includes(event.y)) await sleep(1);',
};

describe('programs that never end', function () {
  this.timeout(60_000);
  for (const [what, body] of Object.entries(programs)) {
    it(`${what}: the analysis ends, with figures in order`, async () => {
      const { handlers } = await analyzeFiles({ 'handler.js': `${sleep}\nexport const handler = async (event) => { ${body} };\n` });
      assert.equal(handlers.length, 1);
      const { low, likely, high } = profile(handlers[0]!, {}).ioWaitMs;
      assert.ok(low >= 0 && low <= likely && likely <= high && Number.isFinite(high), JSON.stringify({ low, likely, high }));
    });
  }
});

/** Too many paths to follow each, and constants that decide on them. */
const recursions: Record<string, string> = {
  'a tree of known depth': "const walk = async (path, depth) => { if (depth === 0) await fetch(path); else for (const next of ['a', 'b', 'c']) await walk(path + next, depth - 1); }; await walk('/', 12);",
  'a tree of known depth, in one object': "const walk = async ({ path, depth }) => { if (depth === 0) return fetch(path); await Promise.all(['a', 'b', 'c'].map((next) => walk({ path: path + next, depth: depth - 1 }))); }; await walk({ path: '/', depth: 12 });",
  'two calls of itself': "const split = async (from, to) => { if (to - from <= 1) return fetch('/' + from); const middle = (from + to) / 2; await split(from, middle); await split(middle, to); }; await split(0, 65536);",
  'a text that gets longer': "const grow = async (text) => { if (text.length > 14) { await fetch(text); return; } for (const next of ['a', 'b', 'c']) await grow(text + next); }; await grow('');",
};

describe('a function that calls itself more often than is followed', function () {
  this.timeout(60_000);
  for (const [what, body] of Object.entries(recursions)) {
    it(`${what}: what it waits for at its end is found, and it is said that there is more`, async () => {
      const { handlers, diagnostics } = await analyzeFiles({ 'handler.js': `export const handler = async () => { ${body} };\n` });
      assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service }) => service), ['http']);
      assert.ok(profile(handlers[0]!, {}).ioWaitMs.high > 0);
      assert.match(diagnostics.map(({ message }) => message).join(), /does more than was followed; its wait is a lower bound/);
    });
  }
});

describe('a function that calls itself and waits for nothing', () => {
  it('takes nothing from the figures, whatever its depth', async () => {
    const redact = "const redact = (value, depth = 0) => { if (depth > 6 || typeof value !== 'object') return value; const out = {}; for (const key in value) out[key] = redact(value[key], depth + 1); return out; };";
    const { handlers, diagnostics } = await analyzeFiles({ 'handler.js': `${redact}\nexport const handler = async (event) => { console.log(redact(event)); await fetch('https://a.test'); };\n` });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service }) => service), ['http']);
    assert.deepEqual(diagnostics, []);
  });

  it('is said to do more where it leaves in a list what is waited for later', async () => {
    const countDown = 'const left = []; const countDown = (n) => { if (n === 0) return; left.push(n); countDown(n - 1); }; countDown(3);';
    // So many decisions keep the paths from being followed one by one.
    const decisions = Array.from({ length: 40 }, (_, index) => `if (event.f${index}) await fetch('https://a.test/${index}');`).join(' ');
    const { diagnostics } = await analyzeFiles({ 'handler.js': `export const handler = async (event) => { ${countDown} for (const n of left) await fetch('https://a.test/' + n); ${decisions} };\n` });
    assert.match(diagnostics.map(({ message }) => message).join(), /does more than was followed; its wait is a lower bound/);
  });
});

describe('a function that calls itself with a number that it counts on', () => {
  const decisions = Array.from({ length: 40 }, (_, index) => `if (event.f${index}) await fetch('https://a.test/${index}');`).join(' ');
  const pages = async (body: string): Promise<{ multiplicity: unknown; waitMs: unknown; messages: string[] }> => {
    const readPage = `const readPage = async (token, page = 1) => { ${body} };`;
    const { handlers, diagnostics } = await analyzeFiles({ 'handler.js': `import { S3Client, ListObjectsV2Command } from '@aws-sdk/client-s3';\nconst s3 = new S3Client({});\n${readPage}\nexport const handler = async (event) => { await readPage(); ${decisions} };\n` });
    const [handler] = handlers;
    return { multiplicity: handler!.awaitedCalls.find(({ service }) => service === 's3')?.multiplicity, waitMs: profile(handler!, {}).ioWaitMs, messages: diagnostics.map(({ message }) => message) };
  };
  const list = 'const { Contents, NextContinuationToken } = await s3.send(new ListObjectsV2Command({ ContinuationToken: token }));';

  it('is a recursion as any other where the number is only told', async () => {
    const counted = await pages(`${list} console.log(page); if (!NextContinuationToken) return Contents; return [...Contents, ...(await readPage(NextContinuationToken, page + 1))];`);
    const plain = await pages(`${list} if (!NextContinuationToken) return Contents; return [...Contents, ...(await readPage(NextContinuationToken))];`);
    assert.deepEqual(counted, plain);
    assert.deepEqual([counted.multiplicity, counted.messages], ['per-item', []]);
  });

  it('is said to do more where the number, or what is made of it, ends it', async () => {
    for (const test of ['if (page > 20) return Contents;', 'const isLast = page > 20; if (isLast) return Contents;']) {
      const { messages } = await pages(`${list} ${test} return [...Contents, ...(await readPage(NextContinuationToken, page + 1))];`);
      assert.match(messages.join(), /does more than was followed; its wait is a lower bound/);
    }
  });
});

describe('calls further inside one another than is followed', () => {
  it('are said to be more', async () => {
    const chain = Array.from({ length: 70 }, (_, index) => `const f${index} = async (x) => f${index + 1}(x);`).join('\n');
    // So many decisions keep the paths from being followed one by one.
    const end = Array.from({ length: 40 }, (_, index) => `if (x.f${index}) await fetch('https://a.test/${index}');`).join(' ');
    const { diagnostics } = await analyzeFiles({ 'handler.js': `${chain}\nconst f70 = async (x) => { ${end} };\nexport const handler = async (event) => f0(event);\n` });
    assert.match(diagnostics.map(({ message }) => message).join(), /does more than was followed; its wait is a lower bound/);
  });
});

/** Steps that stand in one another as deep as no stack is. */
const ifs = (test: string): string => `${`if (${test}) { await fetch("/b"); `.repeat(600)}${'}'.repeat(600)}`;
const deep: Record<string, string> = {
  'one then after the other': `export const handler = async () => { await fetch('/a')${'.then((a) => a)'.repeat(900)}; };`,
  'ifs in ifs': `export const handler = async (event) => { ${ifs('event.a')} };`,
  'ifs in ifs of a module': `${ifs('process.env.A')} export const handler = async () => { await fetch('/c'); };`,
};

describe('steps deep inside one another', function () {
  this.timeout(60_000);
  for (const [what, code] of Object.entries(deep)) {
    it(`${what}: are timed, or it is said that they are not`, async () => {
      const { handlers, diagnostics } = await analyzeFiles({ 'handler.js': `${code}\n` });
      const { high } = profile(handlers[0]!, {}).ioWaitMs;
      assert.ok(high > 0 || diagnostics.some(({ message }) => /nested too deeply/.test(message)), JSON.stringify(diagnostics));
      structuredClone(handlers);
    });
  }
});
