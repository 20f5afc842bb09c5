import { BoundedAnalysis } from './bounded-analysis';
import { fault } from './fault';
import { survives, type HostileProject } from './hostile-project';

const call = "await fetch('https://a.test/');";
const many = (count: number, line: (index: number) => string, between = '\n') => Array.from({ length: count }, (_, index) => line(index)).join(between);
const serverless = 'provider:\n  name: aws\n  runtime: nodejs20.x\nfunctions:\n  a:\n    handler: a.handler\n';
const of = (text: string, says: RegExp | false = false, others: Record<string, string> = {}, extension = 'js'): HostileProject => ({ files: { 'serverless.yml': serverless, [`a.${extension}`]: text, ...others }, says });
const chained = (count: number, says: RegExp | false): HostileProject => of(`export const handler = () => fetch('https://a.test/')${'.then((a) => a)'.repeat(count)};`, says);
const handling = (body: string, before = ''): string => `${before}\nexport const handler = async (event) => { ${body} };\n`;
const typed = (types: string): HostileProject => of(`${types}\nexport const handler = async (event: T) => { ${call} return event; };\n`, false, {}, 'ts');

/** Types cost what reading them costs: nothing works them out. */
const types: Record<string, HostileProject> = {
  'a union of 100,000 names': typed(`type T = ${many(100_000, (index) => `'name-${index}'`, ' | ')};`),
  'template literal types of 10^12 strings': typed(`type D = ${many(1_000, (index) => `'${index}'`, ' | ')};\ntype T = \`\${D}-\${D}-\${D}-\${D}\`;`),
  'generics that double 100 times': typed(`type G0<A> = [A, A];\n${many(100, (index) => `type G${index + 1}<A> = G${index}<G${index}<A>>;`)}\ntype T = G100<string>;`),
  'types without end': typed('type T = { [K in keyof T]: T[K] } & (T extends infer U ? { a: U; next: T } : never);\ninterface A extends B {}\ninterface B extends A {}\ntype R = R[];\ntype X = X["a"];\nclass C<P extends C<P>> { constructor(public c: C<C<P>>, public t: T) {} }'),
  '20,000 overloads': typed(`type T = string;\n${many(20_000, (index) => `export declare function over(a: ${index}): ${index};`)}\nexport function over(a: unknown) { return a; }`),
  'an enum of 50,000 members, each made of the one before': typed(`enum E { A0 = 1,\n${many(50_000, (index) => `A${index + 1} = A${index} << 1,`)} }\ntype T = E;`),
  'classes that every parameter may be: 3,000 implement one interface': typed(`interface Store { find(): Promise<void>; }\n${many(3_000, (index) => `class S${index} implements Store { constructor(private inner: Store) {} async find() { ${index % 100 ? '' : call} await this.inner.find(); } }`)}\ntype T = Store;\nexport const run = async (store: Store) => { await store.find(); };`),
};

const sizes: Record<string, HostileProject> = {
  'a switch of 30,000 cases': of(handling(`switch (event.kind) { ${many(30_000, (index) => `case ${index}: ${index % 1_000 ? '' : call} break;`)} }`)),
  // Whether 10,000 fit into the stack depends on how much of the parser V8 has optimised by then; 40,000 never do.
  '10,000 chained .then': chained(10_000, false),
  '40,000 chained .then': chained(40_000, /nested too deeply/),
  '10,000 functions, each calls the next': of(`${many(10_000, (index) => `const f${index} = async () => f${index + 1}();`)}\nconst f10000 = async () => { ${call} };\n${handling('await f0();')}`),
  '10,000 methods, each calls the next': of(`class A { ${many(10_000, (index) => `m${index}() { return this.m${index + 1}(); }`)} async m10000() { ${call} } }\n${handling('await new A().m0();')}`),
  '20,000 functions in a table': of(`const table = { ${many(20_000, (index) => `k${index}: async () => { ${index % 100 ? '' : call} },`)} };\n${handling('await table[event.kind]();')}`),
  '5,000 exports, 500 of them handlers': { files: { 'serverless.yml': `${serverless}${many(500, (index) => `  f${index}: { handler: a.h${index} }`)}\n`, 'a.js': `${many(5_000, (index) => `export const h${index} = async () => { ${call} };`)}\nexport const handler = h1;` }, says: false },
  '25,000 statements that wait': of(handling(`${call}\n`.repeat(25_000))),
  'a text of 300 kB, put together 30,000 times': of(handling(`let text = '${'x'.repeat(300_000)}'; ${many(30_000, () => "text += 'y';", ' ')} await fetch('https://a.test/' + text);`)),
  'a path of 20,000 names': of(handling(`await event${'.a'.repeat(20_000)}();`), /./),
  '20,000 times "not" and 20,000 times ??': of(handling(`if (${'!'.repeat(20_000)}event.a) ${call} return ${'event.a ?? '.repeat(20_000)} 1;`), /./),
  '5,000 conditions inside one another': of(handling(`return ${'event.a ? 1 : '.repeat(5_000)}fetch('https://a.test/');`)),
  '3,000 arrow functions inside one another': of(`export const handler = ${'() => '.repeat(3_000)}fetch('https://a.test/');`),
  '3,000 labels and 1,000 tries inside one another': of(handling(`${many(1_000, (index) => `l${index}: try {`, ' ')} ${call} ${'} finally { await 1; }'.repeat(1_000)}`)),
  '40 loops inside one another': of(handling(`${many(40, (index) => `for (let i${index} = 0; i${index} < 10; i${index}++)`, ' ')} ${call}`)),
  'a pattern 2,000 levels deep': of(handling(`const ${'{ a: '.repeat(2_000)}x${' }'.repeat(2_000)} = event; ${call}`)),
  'an element with 20,000 attributes and 20,000 children': of(`const Page = () => <a ${many(20_000, (index) => `a${index}={${index}}`, ' ')}>${'<b>{1}</b>'.repeat(20_000)}</a>;\n${handling(`${call} return Page();`)}`, false, {}, 'jsx'),
  'a list of 50,000 items and an object of 30,000 names': of(`const list = [${many(50_000, String, ',')}];\nconst object = { ${many(30_000, (index) => `k${index}: ${index}`, ', ')} };\n${handling(`for (const one of list) { ${call} } for (const name in object) await fetch(name);`)}`),
  'data of 5 MB and 50,000 levels as modules': of(handling(`${call} return [big, deep];`, "import big from './big.json';\nimport deep from './deep.json';"), false, { 'big.json': `[${many(200_000, (index) => `{"id":${index},"a":"b"}`, ',')}]`, 'deep.json': `${'['.repeat(50_000)}${']'.repeat(50_000)}` }),
};

const circles: Record<string, HostileProject> = {
  '2,000 modules in a circle': of(handling(`${call} await next();`, "import { next } from './m0';"), false, Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`m${index}.js`, `import { next as n } from './m${(index + 1) % 2_000}';\nexport const value${index} = n;\nexport const next = async () => { await n(); };\n`]))),
  'modules that export one another in 2^40 ways': of(handling(`${call} await find();`, "import { find } from './x0';"), false, Object.fromEntries(Array.from({ length: 40 }, (_, index) => ['x', 'y'].map((side) => [`${side}${index}.js`, `export * from './x${index + 1}';\nexport * from './y${index + 1}';\nexport * from './x0';\n`])).flat())),
  'modules that load one another in 2^40 ways': of(handling(`${call} await find();`, "const find = require('./x0');"), false, Object.fromEntries(Array.from({ length: 40 }, (_, index) => ['x', 'y'].map((side) => [`${side}${index}.js`, `const x = require('./x${index + 1}');\nconst y = require('./y${index + 1}');\nmodule.exports = async () => { await x(); await y(); };\n`])).flat())),
  'classes that extend themselves': of(handling(`${call} await new A().a(); await new C().a(); new (mix(A))();`, 'class A extends A { a() { return super.a(); } }\nclass B extends C { a() { return super.a(); } }\nclass C extends B { constructor() { super(); new C(); } }\nconst mix = (Base) => class extends mix(Base) {};\nclass D extends (() => D)() {}\n')),
  'classes made of each other in 2^60 ways': of(handling(`${call} await new M60().a();`, `class M0 { async a() { ${call} } }\n${many(60, (index) => `class M${index + 1} extends M${index} { one = new M${index}(); two = new M${index}(); async a() { await super.a(); await this.one.a(); await this.two.a(); } }`)}`)),
  'getters, conversions and iterators that ask for themselves': of(handling(`await fetch('https://a.test/' + o.a + o + \`\${o}\`); o.b = 1; JSON.stringify(o); for (const one of o) await one; [...o]; ${call}`, 'const o = { get a() { return this.a; }, set b(v) { this.b = v; }, toString() { return `${this}`; }, valueOf() { return +this; }, toJSON() { return JSON.stringify(this); }, [Symbol.toPrimitive]() { return this + 1; }, *[Symbol.iterator]() { yield* this; } };')),
  'proxies of proxies': of(handling(`${call} await p.a.b.c(); p.x = 1; delete p.y; 'z' in p; new p(); p(); for (const k in p) await p[k];`, 'let p = new Proxy(function () {}, {});\nfor (let i = 0; i < 10_000; i++) p = new Proxy(p, p);\nconst h = new Proxy({}, { get: (t, k) => h[k], has: () => h.x, ownKeys: () => Reflect.ownKeys(h), apply: () => h() });\np = new Proxy(p, h);')),
  'prototypes in a circle': of(handling(`${call} a.x; b.x(); 'x' in a; for (const k in a) await b[k];`, 'const a = {}; const b = Object.create(a); Object.setPrototypeOf(a, b); a.__proto__ = b; b.__proto__ = a; function F() {} F.prototype = new F(); F.prototype.constructor.prototype = F;')),
  'promises that wait for themselves': of(handling(`let p; p = new Promise((done) => done(p)); const t = { then(done) { done(t); } }; const race = Promise.race([]); ${call} await Promise.race([t, p, race, handlerOf()]); await t; await p;`, 'const handlerOf = async () => handlerOf();')),
  'promises of promises in 2^60 ways': of(handling(`let p = fetch('https://a.test/'); ${'p = Promise.all([p, p]); '.repeat(60)} await p;`)),
  'texts, lists and objects that double 60 times': of(handling(`let s = 'x', l = [1], o = { a: 1 }, m = 'a'; for (let i = 0; i < 60; i++) { s += s; l = [...l, ...l]; o = { ...o, a: o, b: o }; m = m.replaceAll('a', 'aa'); } ${'s = `${s}${s}`; l = l.concat(l).flatMap((x) => [x, x]); o = { a: o, b: structuredClone(o) }; '.repeat(60)} await fetch(s + m + JSON.stringify(o)); for (const x of l) await fetch(x);`)),
  'sizes beyond all bounds': of(handling(`for (const make of [() => 'x'.padEnd(2 ** 40), () => 'x'.repeat(-1), () => new Array(-1), () => new Array(2 ** 32 - 1).fill().map(() => 1), () => { const a = []; a[4294967294] = 1; return a.join(); }, () => Buffer.alloc(1e12), () => new Uint8Array(1e12), () => 10n ** (10n ** 10n), () => 2n ** 1000000000n, () => 1n << (2n ** 60n), () => (1.5).toFixed(1e9), () => new Date(NaN).toISOString(), () => decodeURIComponent('%'), () => JSON.parse('{'), () => String.fromCodePoint(-1), () => [].reduce((a) => a), () => Symbol() + '', () => 'x'.normalize('y'), () => Array.from({ length: 2 ** 40 })]) { try { await fetch(make()); } catch { ${call} } }`)),
  'each of those sizes on its own': { files: Object.fromEntries([["serverless.yml", `${serverless}${many(8, (index) => `  f${index}: { handler: f${index}.handler }`)}\n`], ['a.js', handling(call)], ...["'x'.padEnd(2 ** 30)", "Array.from({ length: 2 ** 31 }).map(() => 1)", '10n ** (10n ** 9n)', '2n ** 1000000000n', 'new Array(4e9).fill(0).join()', "'ab'.repeat(2 ** 27).split('').reverse().join('')", 'Buffer.alloc(2 ** 31).toString()', "'x'.repeat(2 ** 28).replace(/x/g, 'yy')"].map((size, index) => [`f${index}.js`, handling(`const big = ${size}; ${call} await fetch(big);`, `const before = ${size};`)])]), says: false },
  'regular expressions of the code that take 2^60 steps': of(handling(`const text = '${'a'.repeat(60)}b'; if (/^(a+)+$/.test(text) || /(a|a)*c/.exec(text) || text.match(/(.*a){25}c/) || text.split(new RegExp('(a*)*d')).length > text.replace(/(a?){60}a{60}$/g, '').search(/(\\w+\\s?)*$!/)) ${call} for (const one of text.matchAll(/(?=(a+))a*b\\1/g)) await fetch(one[0]);`)),
  'iterators without end': of(handling(`for (const one of ones()) await fetch(one); await Promise.all(Array.from(ones(), (one) => fetch(one))); const [a, ...rest] = ones(); Math.max(...ones()); for await (const one of later()) await fetch(one); new Map(ones()); ${call}`, 'function* ones() { for (;;) yield 1; }\nasync function* later() { yield* later(); }')),
  'events, timers and ticks that begin themselves': of(handling(`const e = new (require('node:events'))(); e.on('a', () => { e.emit('a'); e.on('a', () => e.emit('a')); }); e.emit('a'); const t = () => { setTimeout(t, 0); process.nextTick(t); queueMicrotask(t); setImmediate(t); }; t(); setInterval(t, 1); await new Promise((done) => { const wait = () => setTimeout(wait, 1); wait(); }); ${call}`)),
  'an app that uses itself, and 1,000 routes': of(`const express = require('express');\nconst serverless = require('serverless-http');\nconst app = express();\nconst router = express.Router();\nrouter.use(router);\napp.use(app);\napp.use('/r', router);\nrouter.use('/a', app);\n${many(1_000, (index) => `app.get('/r${index}', async (req, res, next) => { ${index % 100 ? 'next();' : call} });`)}\nexports.handler = serverless(app);\n`),
  'callbacks called twice, 60 levels deep': of(handling(`await new Promise((done) => { ${many(60, (index) => `s((e${index}) => {`, ' ')} done(); ${'});'.repeat(60)} }); ${call}`, "const s = (then) => { fetch('https://b.test/').then(() => { then(1); then(2); }); };")),
  'code that makes code': of(`${handling(`eval('for(;;);'); new Function('return handler()')(); (0, eval)(event.code); import(event.a); require(event.b); setTimeout('eval(1)', 1); with_(event); ${call}`, 'const with_ = (o) => o;')}`),
};

describe('faults: hostile code', function () {
  this.timeout(0);
  const bounded = new BoundedAnalysis();
  after(() => bounded.end());

  fault('types of 10^12 strings, without end, doubled 100 times, unions of 100,000: bounded time and memory, the rest is analysed', async (tally) => {
    await tally.each(types, (one) => survives(bounded, one));
  });

  fault('30,000 cases, 10,000 chained promises and calls, 20,000 functions in a table, data of 5 MB as a module: bounded time and memory, the rest is analysed', async (tally) => {
    await tally.each(sizes, (one) => survives(bounded, one));
  });

  fault('circles of modules, classes, getters, proxies, promises and timers; what doubles 60 times, iterators without end, slow patterns: bounded time and memory, the rest is analysed', async (tally) => {
    await tally.each(circles, (one) => survives(bounded, one));
  });
});
