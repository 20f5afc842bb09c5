import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { StateStore } from '../../src/analysis/state/state-store';
import type { Advice, Analysis, Handler } from '../../src/domain';
import { printedSeed } from '../faults/seed';
import { writeFiles } from '../write-files';

const RUNS = Number(process.env.RUNS ?? 5);
const EDITS_PER_PROJECT = 14;

/** A file of declarations; each edit changes one. What runs which function, and when, differs from name to name. */
const declarations: Record<string, Record<string, readonly string[]>> = {
  'src/lib/store.ts': {
    imports: ["import { format } from './format';", "import { format } from './format';\nimport axios from 'axios';"],
    url: ["const url = 'https://store.test/';", "const url = 'https://other.test/';"],
    client: ['const client = connect();', 'const client = undefined;', 'let client;'],
    connect: ['function connect() { return { at: format(url) }; }', "function connect() { void fetch('https://connect.test/'); return { at: url }; }"],
    read: ['export async function read(id) { return fetch(url + format(id)); }', 'export async function read(id) { if (!id) return undefined; await fetch(url); return fetch(url + id); }', 'export const read = async (id) => fetch(`${url}${id}`);', 'export async function read(id, again) { return fetch(url); }'],
    write: ['export async function write(id) { await read(id); await Promise.all([fetch(url), fetch(url)]); }', 'export async function write() {}', 'export async function write(id) { for (const one of id.parts) await fetch(one); }'],
    unused: ['', 'export function unused() { return fetch(url); }', 'export const unused = 3;', 'export class Unused { run() { return fetch(url); } }', 'function unused() {}\nunused();'],
    walk: ['export function* walk() { yield 1; yield 2; }', 'export function* walk() { yield 1; }'],
    Repository: ['export class Repository { async find(id) { return read(id); } once() { return this.done; } mark() { return 1; } }', 'export class Repository { async find(id) { await read(id); return read(id); } once() { return this.done; } mark() { this.done = true; } }'],
    repository: ['export const repository = new Repository();', 'export const repository = new Repository(); repository.mark();'],
  },
  'src/lib/format.ts': {
    format: ['export function format(text) { return `${text}`; }', 'export function format(text) { return text.trim(); }', 'export function format(text) { void fetch(text); return text; }'],
    twice: ['', 'export const twice = (text) => format(format(text));'],
    list: ['export const list = [1, 2, 3];', 'export const list = [1];', 'export const list = makeList();\nfunction makeList() { return [1, 2]; }'],
  },
  'src/lib/index.ts': { exports: ["export * from './store';\nexport { format as shape } from './format';", "export { read, write, walk, repository } from './store';\nexport * from './format';"] },
  'src/handlers/one.ts': {
    imports: ["import { read } from '../lib/store';", "import { write as read } from '../lib/store';"],
    handler: ["export const handler = async (event) => { await read(event.id); };", "export const handler = async (event) => { await read(event.id); await read('x'); };"],
  },
  'src/handlers/two.ts': { all: ["import * as lib from '../lib';\nexport const handler = async (event) => { await lib.write(event.id); for (const item of lib.walk()) await lib.read(item); };", "import { unused, repository } from '../lib';\nexport const handler = async () => { await unused(); return repository.find('a'); };"] },
  'src/handlers/three.ts': { all: ["import { repository } from '../lib/store';\nimport { list } from '../lib/format';\nexport const handler = async (event) => { if (repository.once()) await fetch('https://once.test/'); await Promise.all(list.map((item) => repository.find(item))); };"] },
  'src/handlers/four.ts': { all: ["import { shared } from './five';\nexport const handler = async () => shared();"] },
  'src/handlers/five.ts': { shared: ["export const shared = async () => fetch('https://five.test/');", "export const shared = async () => { await fetch('https://five.test/'); await fetch('https://six.test/'); };"], handler: ['export const handler = async () => shared();'] },
};
const template = `service: edited
provider: { name: aws, runtime: nodejs22.x }
functions:
${['one', 'two', 'three', 'four', 'five'].map((name) => `  ${name}: { handler: src/handlers/${name}.handler }`).join('\n')}
`;

type Choice = Record<string, Record<string, number>>;

/** One declaration is written otherwise; a comment, a line or nothing comes before it. */
interface Change {
  file: number;
  declaration: number;
  text: number;
  before: string;
}

const change: fc.Arbitrary<Change> = fc.record({ file: fc.nat(99), declaration: fc.nat(99), text: fc.nat(99), before: fc.constantFrom('', '', '', '\n', '// note\n', '/* hosting-cost-ignore */ ') });

describe('edits of functions that handlers share', function () {
  this.timeout(0);

  it(`are followed as a cold analysis follows them, and so is the advice, in ${RUNS} random projects`, async () => {
    const property = fc.asyncProperty(fc.array(change, { minLength: EDITS_PER_PROJECT, maxLength: EDITS_PER_PROJECT }), fc.nat(EDITS_PER_PROJECT), editAndCompare);
    await fc.assert(property, { numRuns: RUNS, seed: printedSeed() });
  });

  it('describe anew only the handlers that run what changed', async () => {
    const files = written(first());
    await inProject(files, async (root) => {
      const analyzer = createAnalyzer(root);
      const before = await analyzer.analyze();
      const edited = async (file: string, from: string, to: string): Promise<string[]> => {
        analyzer.setText(file, files[file]!.replace(from, to));
        const after = await analyzer.analyze();
        const changed = after.handlers.filter((handler) => !before.handlers.includes(handler));
        analyzer.setText(file, undefined);
        before.handlers.splice(0, before.handlers.length, ...(await analyzer.analyze()).handlers);
        return changed.map(({ name }) => name).sort();
      };
      assert.deepEqual(await edited('src/lib/store.ts', 'async function write(id) {', 'async function write(id) { await fetch(url);'), ['two']);
      assert.deepEqual(await edited('src/lib/store.ts', 'yield 1;', 'yield 1; yield 3;'), ['two']);
      assert.deepEqual(await edited('src/lib/format.ts', 'return `${text}`', 'return `!${text}`'), ['one', 'three', 'two']);
      assert.deepEqual(await edited('src/lib/format.ts', '3];', '3]; // three'), []);
      assert.deepEqual(await edited('src/lib/format.ts', '3];', '3];\nexport const nobody = async () => fetch(list);'), []);
      assert.deepEqual(await edited('src/handlers/five.ts', 'fetch(', 'read('), ['five', 'four']);
    });
  });
});

function first(): Choice {
  return Object.fromEntries(Object.entries(declarations).map(([file, parts]) => [file, Object.fromEntries(Object.keys(parts).map((name) => [name, 0]))]));
}

function written(choice: Choice): Record<string, string> {
  const sources = Object.entries(declarations).map(([file, parts]): [string, string] => [file, Object.entries(parts).map(([name, texts]) => texts[choice[file]![name]!]).join('\n')]);
  return { ...Object.fromEntries(sources), 'serverless.yml': template, 'package.json': '{}' };
}

async function editAndCompare(changes: readonly Change[], reopenedAt: number): Promise<void> {
  const choice = first();
  await inProject(written(choice), async (root) => {
    const store = keptInMemory();
    const texts = new Map<string, string>();
    let warm = createAnalyzer(root, { store });
    await warm.analyze();
    for (const [index, { file: fileNumber, declaration, text, before }] of changes.entries()) {
      const file = pick(Object.keys(declarations), fileNumber);
      const name = pick(Object.keys(declarations[file]!), declaration);
      choice[file]![name] = text % declarations[file]![name]!.length;
      const source = written(choice)[file]!;
      const place = source.indexOf(declarations[file]![name]![choice[file]![name]!]!);
      texts.set(file, source.slice(0, place) + before + source.slice(place));
      if (index === reopenedAt) {
        await warm.save();
        warm = createAnalyzer(root, { store });
        for (const [one, edited] of texts) warm.setText(one, edited);
      }
      warm.setText(file, texts.get(file));
      const cold = createAnalyzer(root);
      for (const [one, edited] of texts) cold.setText(one, edited);
      assert.deepEqual(told(await warm.analyze({ isOnlyText: true })), told(await cold.analyze()), `after edit ${index}: ${file} ${name}`);
      if (index % 3 === 0) assert.deepEqual(asText(await warm.advise()), asText(await cold.advise()), `advice after edit ${index}: ${file} ${name}`);
    }
  });
}

function pick<T>(items: readonly T[], number: number): T {
  return items[number % items.length]!;
}

function told({ handlers, diagnostics, stats }: Analysis): unknown {
  return asText({ handlers, diagnostics, filesListed: stats.filesListed });
}

function asText(value: { handlers: Handler[] } | Advice[] | object): unknown {
  return JSON.parse(JSON.stringify(value));
}

function keptInMemory(): StateStore {
  let kept: Buffer | undefined;
  return { key: 'test', load: () => kept, save: async (parts) => { kept = Buffer.concat(parts); } };
}

async function inProject(files: Record<string, string>, use: (root: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'hosting-cost-'));
  try {
    writeFiles(root, files);
    await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
