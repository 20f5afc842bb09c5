import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BoundedAnalysis } from './bounded-analysis';
import { fault } from './fault';
import { survives, type HostileProject } from './hostile-project';

const MB = 1_000_000;
const call = "await fetch('https://a.test/');";
const serverless = (functions: string) => `provider:\n  name: aws\n  runtime: nodejs20.x\n${functions}`;
const many = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Each anchor is ten times the one before: 10^9 items if somebody copies them. */
const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${many(9, (level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}*a${level}]`)}\n`;
const mergeBomb = `a0: &a0 { k0: 1 }\n${many(60, (level) => `a${level + 1}: &a${level + 1}\n  <<: [*a${level}, *a${level}]\n  k${level + 1}: 1`)}\n`;

const deep = 50_000;
const nesting: Record<string, HostileProject> = {
  'YAML in brackets': { files: { 'serverless.yml': `functions: ${'['.repeat(deep)}${']'.repeat(deep)}\n` }, says: /nested too deeply/ },
  'YAML in dashes': { files: { 'serverless.yml': `functions:\n  ${'- '.repeat(deep)}a\n` }, says: /nested too deeply|not valid/ },
  'YAML in indentation': { files: { 'serverless.yml': `${many(3_000, (level) => `${' '.repeat(level)}a:`)}\n` }, says: false },
  'YAML in questions': { files: { 'template.yaml': `Transform: AWS::Serverless-2016-10-31 # AWS::Serverless::Function\nResources:\n  ${'? '.repeat(deep)}a\n` }, says: /nested too deeply|not valid/ },
  'JSON': { files: { 'vercel.json': `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`, 'tsconfig.json': '['.repeat(deep), 'package.json': `{"exports":${'{".":'.repeat(deep)}1${'}'.repeat(deep)}}` }, says: /nested too deeply/ },
  'TOML': { files: { 'netlify.toml': `a = ${'['.repeat(deep)}${']'.repeat(deep)}\n`, 'wrangler.toml': `[${'a.'.repeat(deep)}a]\nx = 1\n` }, says: /not valid/ },
  'HCL': { files: { 'main.tf': `${'a {\n'.repeat(deep)}${'}\n'.repeat(deep)}`, 'b.tf': `a = ${'['.repeat(deep)}` }, says: false },
  'code in braces': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `export const handler = async () => { ${'{'.repeat(deep)}${call}${'}'.repeat(deep)} };` }, says: /./ },
  'code in templates': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `export const handler = async () => ${'`${'.repeat(5_000)}1${'}`'.repeat(5_000)};` }, says: /./ },
  'code in JSX': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.jsx': `export const handler = async () => ${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)};` }, says: false },
  'types': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.ts': `export type T = ${'Array<'.repeat(5_000)}1${'>'.repeat(5_000)};\nexport const handler = async () => { ${call} };` }, says: /./ },
  'a chain of else': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `export const handler = async (e) => { ${'if (e.a) {} else '.repeat(5_000)} ${call} };` }, says: false },
  'a sum of 50,000 parts': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `export const handler = async () => ${'1 + '.repeat(deep)}1;` }, says: /./ },
  'a chain of promises': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `export const handler = () => fetch('https://a.test/')${'.then((a) => a)'.repeat(3_000)};` }, says: false },
};

const bytes: Record<string, HostileProject> = {
  'one line of 50 MB': { files: { 'a.js': `export const handler = async () => { ${call} }; ${'a'.repeat(50 * MB)}` }, says: /50\.0 MB/ },
  'configuration of 50 MB': { files: { 'serverless.yml': serverless(`functions:\n  a:\n    handler: ${'a'.repeat(50 * MB)}\n`) }, says: /50\.0 MB/ },
  'a minified bundle': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `${'var a=function(b){return b?c(b):d(b)};'.repeat(30_000)}export const handler=async()=>{${call}};` }, says: false },
  'YAML of 4 MB': { files: { 'serverless.yml': serverless(`functions:\n${many(60_000, (index) => `  f${index}:\n    handler: a.h${index}\n    description: text of function ${index}`)}\n`), 'a.js': '' }, says: /./ },
  'JSON of 4 MB': { files: { 'vercel.json': `{ "functions": { ${many(60_000, (index) => `"api/f${index}.ts": { "memory": 128, "maxDuration": ${index} },`)} "x": {} } }`, 'package.json': '{}' }, says: false },
  'NUL bytes in a source': { files: { 'a.js': `export const handler = async () => {\0 ${call} };\0` }, says: /NUL/ },
  'NUL bytes in configuration': { files: { 'serverless.yml': `functions:\0\n  a:\n    handler: a.handler\n` }, says: /NUL/ },
  'a film named .ts': { files: { 'handler.ts': Buffer.from(Array.from({ length: 1_880 }, (_, index) => (index % 188 === 0 ? 0x47 : (index * 7919) % 256))) }, says: /NUL|UTF-8|parse/ },
  'UTF-16': { files: { 'serverless.yml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(serverless('functions:\n  a:\n    handler: a.handler\n'), 'utf16le')]) }, says: /not UTF-8/ },
  'Latin-1': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': Buffer.from(`// caf\xe9 \xff\xfe\nexport const handler = async () => { ${call} };\n`, 'latin1') }, says: false },
  'a byte order mark and CRLF': { files: { 'serverless.yml': `\uFEFF${serverless('functions:\n  a:\n    handler: a.handler\n').replaceAll('\n', '\r\n')}`, 'a.js': `\uFEFFexport const handler = async () => {\r\n${call}\r\n};\r\n` }, says: false },
  'lone surrogates': { files: { 'serverless.yml': serverless('functions:\n  "\\uD800":\n    handler: a.handler\n'), 'a.js': `export const handler = async () => { await fetch('https://a.test/\\uD800'); '\\uDC00'; };` }, says: false },
  'names of 255 characters, 15 folders deep': { files: { [`${`${'d'.repeat(250)}/`.repeat(14)}${'f'.repeat(252)}.js`]: `export const handler = async () => { ${call} };` }, says: false },
  'an identifier of 1 MB': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `export const handler = async () => { await ${'a'.repeat(MB)}.new(); };` }, says: false },
  '100,000 imports of one file': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `${many(100_000, () => "import './b';")}\nexport const handler = async () => { ${call} };`, 'b.js': '' }, says: false },
};

const values: Record<string, HostileProject> = {
  'a bomb of YAML aliases': { files: { 'serverless.yml': `${bomb}${serverless('functions:\n  a:\n    handler: *a9\n    events: *a9\n    memorySize: *a9\n')}custom: *a9\n`, 'template.yaml': `${bomb}Transform: AWS::Serverless-2016-10-31\nResources: *a9\nGlobals: *a9\n` }, says: false },
  'a bomb of YAML merge keys': { files: { 'serverless.yml': `${mergeBomb}${serverless('functions: *a60\n')}` }, says: false },
  'a YAML alias of itself': { files: { 'serverless.yml': 'functions: &a\n  b: *a\n  c: { handler: *a }\n' }, says: false },
  'variables that name each other': { files: { 'serverless.yml': `custom:\n${many(60, (index) => `  v${index}: \${self:custom.v${index + 1}}\${self:custom.v${index + 1}}`)}\n  v60: \${self:custom.v0}x\n${serverless('functions:\n  a:\n    handler: ${self:custom.v0}\n')}` }, says: /./ },
  '__proto__, constructor and toString as keys': {
    files: {
      'serverless.yml': serverless('functions:\n  __proto__:\n    handler: a.handler\n  constructor:\n    handler: a.handler\n    memorySize: toString\n  toString: valueOf\n__proto__:\n  polluted: yes\n'),
      'vercel.json': '{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } }, "functions": { "__proto__": { "memory": 1 } } }',
      'package.json': '{ "__proto__": { "polluted": true }, "exports": { "__proto__": "./a.js" }, "scripts": { "constructor": "x" } }',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "__proto__": ["./a"], "constructor": ["./a"] } } }',
      'netlify.toml': '[__proto__]\npolluted = true\n[functions.constructor]\nschedule = "@daily"\n',
      'app.arc': '@__proto__\npolluted true\n@http\nget /__proto__\n@constructor\nx\n',
      'main.tf': 'resource "__proto__" "constructor" {\n  __proto__ = true\n  handler = "a.handler"\n}\nlocals {\n  __proto__ = "a"\n  constructor = local.__proto__\n}\n',
      'a.js': "import { constructor as c } from './a.js';\nexport const __proto__ = 1, constructor = 2;\nexport const handler = async ({ __proto__: a, constructor: b }) => { const o = { __proto__: { polluted: 1 }, ['__proto__']: 2 }; o.constructor.prototype.polluted = true; Object.prototype.polluted = true; o.__proto__.polluted = true; await fetch('https://a.test/' + o.toString() + c); };",
    },
    says: false,
  },
  'hostile patterns in .gitignore': { files: { '.gitignore': `${'*a'.repeat(60)}b\n${'**/a/'.repeat(40)}b\n${'[a-'.repeat(1_000)}\n${'?*'.repeat(60)}x\n${'{a,'.repeat(40)}\n!${'*a*'.repeat(40)}c\n${'('.repeat(1_000)}\n\\\n[]\n[z-a]\n`, [`${'a'.repeat(250)}.js`]: '', [`${'a/'.repeat(100)}c.js`]: '' }, says: /gitignore/ },
  'hostile patterns in vercel.json': {
    files: {
      'vercel.json': JSON.stringify({ functions: { [`api/${'*a'.repeat(60)}b`]: { memory: 512 }, [`${'**/a/'.repeat(40)}b`]: { maxDuration: 9 } }, builds: [`${'*a'.repeat(60)}b`, `${'**/a/'.repeat(40)}b`, `${'{a,'.repeat(40)}*`].map((src) => ({ use: '@vercel/node', src })) }),
      [`api/${'a'.repeat(200)}.js`]: `export default async () => { ${call} };\n`,
      [`${'a'.repeat(200)}.js`]: '',
      [`${'a/'.repeat(100)}c.js`]: '',
    },
    says: false,
  },
  'a circle of imports, exports and extends': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': "export * from './b.js';\nexport * from './a.js';\nexport { handler } from './b.js';\n", 'b.js': "export * from './a.js';\nexport { handler } from './a.js';\n", 'tsconfig.json': '{ "extends": "./tsconfig.json" }', 'package.json': '{ "name": "a", "main": ".", "exports": { ".": "." }, "imports": { "#a": "#a" } }' }, says: /./ },
  'functions that call each other in 2^60 ways': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `${many(60, (index) => `async function f${index}(e) { await f${index + 1}(e.a); await f${index + 1}(e.b); if (e.c) await f${index + 1}(1); }`)}\nasync function f60() { ${call} }\nexport const handler = async (e) => { await f0(e); };\n` }, says: false },
  'branches in 2^200 ways': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `export const handler = async (e) => { let x = 1;\n${many(200, (index) => `if (e.a${index}) { x = x + ${index}; await fetch('https://a.test/' + x); } else if (e.b${index}) return;`)}\n};\n` }, says: false },
  'a loop of 10^15 turns, arrays of 10^9 items, recursion without end': { files: { 'serverless.yml': serverless('functions:\n  a:\n    handler: a.handler\n'), 'a.js': `const g = (n) => g(n + 1);\nexport const handler = async () => { for (let i = 0; i < 1e15; i++) await fetch('https://a.test/'); const a = new Array(1e9).fill(0); await Promise.all(a.map(() => fetch('https://b.test/'))); 'x'.repeat(1e9); Array.from({ length: 1e9 }, () => fetch('https://c.test/')); g(1); for (;;) { await fetch('https://d.test/'); } };\n` }, says: false },
};

describe('faults: hostile input', function () {
  this.timeout(0);
  const bounded = new BoundedAnalysis();
  after(() => bounded.end());

  fault('nesting without end in YAML, JSON, TOML, HCL, code: bounded time and memory, the rest is analysed', async (tally) => {
    await tally.each(nesting, (project) => survives(bounded, project));
  });

  fault('50 MB in one line, bundles, binary, NUL, UTF-16, Latin-1, lone surrogates, very long names: bounded time and memory, the rest is analysed', async (tally) => {
    await tally.each(bytes, (project) => survives(bounded, project));
  });

  fault('alias bombs, circles, __proto__ keys, hostile globs, 2^60 paths through the code: bounded time and memory, the rest is analysed', async (tally) => {
    await tally.each(values, (project) => survives(bounded, project));
  });

  fault('links that go in circles or out of the workspace, as files and as folders: not followed', async (tally) => {
    await tally.once(async () => {
      const { handlers } = await survives(bounded, { files: {}, says: false, more: (root) => {
        for (const [target, path] of [['.', 'self'], ['..', 'up'], ['/', 'all'], ['good', 'twin'], ['b', 'a'], ['a', 'b'], ['/etc/passwd', 'passwd.ts'], ['nowhere', 'gone.ts'], ['good/good.js', 'twin.js']]) symlinkSync(target!, join(root, path!));
      } });
      assert.deepEqual(handlers.map(({ file }) => file), ['good/good.js']);
    });
  });

  fault('100,000 files, most of them not of the project, and 20,000 files in one folder: bounded time and memory', async (tally) => {
    await tally.once(async () => {
      const { handlers, stats } = await survives(bounded, { files: {}, says: false, more: (root) => {
        for (let folder = 0; folder < 200; folder++) {
          mkdirSync(join(root, `data/${folder}`), { recursive: true });
          for (let file = 0; file < 400; file++) writeFileSync(join(root, `data/${folder}/${file}.${file % 2 ? 'json' : 'txt'}`), '{}');
        }
        mkdirSync(join(root, 'lib'));
        for (let file = 0; file < 20_000; file++) writeFileSync(join(root, `lib/${file}.ts`), 'export const a = 1;\n');
      } });
      assert.equal(handlers.length, 1);
      assert.ok(stats.filesListed > 60_000, String(stats.filesListed));
    });
  });
});
