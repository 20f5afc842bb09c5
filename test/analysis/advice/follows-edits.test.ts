import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createAnalyzer } from '../../../src/analysis/analyzer';
import { printedSeed } from '../../faults/seed';
import { writeFiles } from '../../write-files';

const SERVERLESS = `service: test
provider: { name: aws, runtime: nodejs20.x }
functions: { one: { handler: src/one.handler }, two: { handler: src/two.handler }, three: { handler: src/both.three }, four: { handler: src/both.four } }
`;
const IMPORTS = "import { order, customer, book } from './data';\n";
const AT_ONCE = "  const a = await order('1');\n  const b = await customer('2');\n  return [a, b];\n";
const NEEDED = '  const a = await order(\'1\');\n  const b = await customer(a.id);\n  return [a, b];\n';
const BOOKED = "  await book('1');\n  return order('1');\n";
const bodies = [AT_ONCE, NEEDED, BOOKED];
const handler = (name: string, body: string): string => `export const ${name} = async () => {\n${body}};\n`;
const data = (method: string): string => `const get = async (id: string) => (await fetch(\`https://api.test/\${id}\`, { method: '${method}' })).json();
export const order = (id: string) => get(id);
export const customer = (id: string) => get(id);
export const book = (id: string) => fetch('https://api.test/' + id, { method: 'POST' });
`;

/** What each file may say; the first of each is advised on. */
const variants: Record<string, string[]> = {
  'src/one.ts': bodies.map((body) => IMPORTS + handler('handler', body)),
  'src/two.ts': bodies.map((body) => IMPORTS + handler('handler', body)),
  'src/both.ts': bodies.flatMap((body) => bodies.map((other) => IMPORTS + handler('three', body) + handler('four', other))),
  'src/data.ts': ['GET', 'POST'].map(data),
  'serverless.yml': [SERVERLESS, SERVERLESS.replace('two: { handler: src/two.handler }, ', '')],
};

describe('advice that follows edits', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hosting-cost-'));
    for (const [file, [text]] of Object.entries(variants)) write(file, text!);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (file: string, text: string): void => {
    writeFiles(root, { [file]: text });
  };

  it('names those handlers alone that run the advised statements', async () => {
    const advice = await createAnalyzer(root).advise();
    assert.deepEqual(advice.map(({ range, users }) => [range.file, users.map(({ handlerId }) => handlerId)]), [
      ['src/both.ts', ['src/both.ts#three']],
      ['src/both.ts', ['src/both.ts#four']],
      ['src/one.ts', ['src/one.ts#handler']],
      ['src/two.ts', ['src/two.ts#handler']],
    ]);
  });

  it('is what a first look would say, whatever was edited', async () => {
    const edit = fc.constantFrom(...Object.keys(variants)).chain((file) => fc.record({ file: fc.constant(file), text: fc.constantFrom(...variants[file]!), saved: fc.boolean() }));
    const property = fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 10 }), async (edits) => {
      for (const [file, [text]] of Object.entries(variants)) write(file, text!);
      const analyzer = createAnalyzer(root);
      const unsaved = new Map<string, string>();
      for (const { file, text, saved } of edits) {
        if (saved) write(file, text);
        else unsaved.set(file, text);
        if (!saved) analyzer.setText(file, text);
        await analyzer.analyze();
        const first = createAnalyzer(root);
        for (const [path, typed] of unsaved) first.setText(path, typed);
        assert.deepEqual(await analyzer.advise(), await first.advise(), file);
      }
    });
    await fc.assert(property, { seed: printedSeed(), numRuns: 8 });
  });

  it('asks of a shared helper only what those who run a place do with it, whatever others begin to do', async () => {
    const ask = `export const ask = (id: string, method: string) => fetch('https://api.test/' + id, { method });\nexport class Orders { async find(id: string) { return ask(id, 'GET'); } }\n`;
    const ownRead = `import { Orders } from './ask';\nconst orders = new Orders();\n${handler('handler', "  const a = await orders.find('1');\n  const b = await orders.find('2');\n  return [a, b];\n")}`;
    const other = (more: string, method: string) => `import { ask } from './ask';\n${more}${handler('handler', `  return ask('1', '${method}');\n`)}`;
    for (const [file, text] of Object.entries({ 'src/ask.ts': ask, 'src/one.ts': ownRead, 'src/two.ts': other('', 'GET'), 'src/both.ts': '' })) write(file, text);
    const analyzer = createAnalyzer(root);
    const said = async () => (await analyzer.advise()).map(({ range }) => range.file);
    assert.deepEqual(await said(), ['src/one.ts']);
    for (const text of [other('', 'POST'), other('class Orders {}\nexport class Special extends Orders { async find() { return 1; } }\n', 'GET')]) {
      write('src/two.ts', text);
      await analyzer.analyze();
      assert.deepEqual(await said(), ['src/one.ts']);
      assert.deepEqual(await analyzer.advise(), await createAnalyzer(root).advise());
    }
  });

  it('looks as deep whichever file comes first', async () => {
    const steps = Array.from({ length: 12 }, (_, n) => `export const step${n} = (id: string) => ${n === 0 ? "fetch('https://api.test/' + id)" : `step${n - 1}(id)`};\n`);
    const through = (step: number) => `import { step${step} as ask } from './steps';\n${handler('handler', "  const a = await ask('1');\n  const b = await ask('2');\n  return [a, b];\n")}`;
    for (const [file, text] of Object.entries({ 'src/steps.ts': steps.join(''), 'src/both.ts': '' })) write(file, text);
    for (const [one, two] of [[11, 5], [5, 11]] as const) {
      write('src/one.ts', through(one));
      write('src/two.ts', through(two));
      assert.deepEqual((await createAnalyzer(root).advise()).map(({ range }) => range.file), ['src/one.ts', 'src/two.ts']);
    }
  });

  it('says nothing of code that is nested too deeply to be proved', async () => {
    const nested = (inner: string) => `${'(id ? '.repeat(300)}${inner}${' : id)'.repeat(300)}`;
    const steps = Array.from({ length: 8 }, (_, n) => `export const step${n} = (id) => ${nested(n === 0 ? "fetch('https://api.test/' + id)" : `step${n - 1}(id)`)};\n`);
    write('src/steps.js', steps.join(''));
    write('src/one.ts', `import { step7 as ask } from './steps';\n${handler('handler', "  const a = await ask('1');\n  const b = await ask('2');\n  return [a, b];\n")}`);
    assert.ok((await createAnalyzer(root).advise()).some(({ range }) => range.file === 'src/two.ts'));
  });

  it('looks only at files whose handlers changed', async () => {
    const analyzer = createAnalyzer(root);
    await analyzer.analyze();
    await analyzer.advise();
    analyzer.setText('src/one.ts', variants['src/one.ts']![1]!);
    await analyzer.analyze();
    const looked: number[] = [];
    await analyzer.advise({ onProgress: (done, total, what) => void (what === 'Looking for advice' && total === 4 && looked.push(done)) });
    assert.deepEqual((await analyzer.advise()).map(({ range }) => range.file), ['src/both.ts', 'src/both.ts', 'src/two.ts']);
    assert.deepEqual([looked.slice(0, 4), [...new Set(looked.slice(4))]], [[0, 1, 2, 3], [0, 1]], 'the handlers; the edited file and the one that it names');
  });
});
