import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { Advice } from '../../src/domain';
import { isCancelled } from '../faults/is-cancelled';
import { printedSeed } from '../faults/seed';
import { inProject } from '../in-project';
import { keptInMemory } from '../kept-in-memory';
import { toldOf } from '../told-of';
import { editedLibrary as declarations } from './edited-library';

const RUNS = Number(process.env.RUNS ?? 5);
const EDITS_PER_PROJECT = 14;

const template = `service: edited
provider: { name: aws, runtime: nodejs22.x }
functions:
${['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((name) => `  ${name}: { handler: src/handlers/${name}.handler }`).join('\n')}
`;

type Choice = Record<string, Record<string, number>>;

/** One declaration is written otherwise; a comment, a line or nothing comes before it. */
interface Change {
  file: number;
  declaration: number;
  text: number;
  before: string;
  /** The next keystroke ends the analysis, or the advice, when it has told so often how far it is; undefined = it comes to its end. */
  cancelledAt: number | undefined;
}

const change: fc.Arbitrary<Change> = fc.record({ file: fc.nat(99), declaration: fc.nat(99), text: fc.nat(99), before: fc.constantFrom('', '', '', '\n', '// note\n', '/* hosting-cost-ignore */ ', '/'), cancelledAt: fc.option(fc.nat(60), { nil: undefined }) });

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
    for (const [index, { file: fileNumber, declaration, text, before, cancelledAt }] of changes.entries()) {
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
      if (cancelledAt !== undefined && (await isCancelled(cancelledAt, (hooks) => (index % 2 === 0 ? warm.analyze(hooks) : warm.advise(hooks))))) continue;
      const cold = createAnalyzer(root);
      for (const [one, edited] of texts) cold.setText(one, edited);
      assert.deepEqual(toldOf(await warm.analyze({ isOnlyText: true })), toldOf(await cold.analyze()), `after edit ${index}: ${file} ${name}`);
      if (index % 3 === 0) assert.deepEqual(asText(await warm.advise()), asText(await cold.advise()), `advice after edit ${index}: ${file} ${name}`);
    }
  });
}

function pick<T>(items: readonly T[], number: number): T {
  return items[number % items.length]!;
}

function asText(advice: readonly Advice[]): unknown {
  return JSON.parse(JSON.stringify(advice));
}
