import assert from 'node:assert/strict';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createAnalyzer, type Analyzer } from '../../src/analysis/analyzer';
import { stateKey } from '../../src/analysis/state/state-format';
import type { StateStore } from '../../src/analysis/state/state-store';
import type { Analysis } from '../../src/domain';
import { edit, EditedProject, type Edit } from '../faults/edited-project';
import { printedSeed } from '../faults/seed';
import { writeFiles } from '../write-files';

/** Sessions that follow one another, and what happens in each before and after its window is open. */
const RUNS = Number(process.env.SESSIONS ?? 2);

class Kept implements StateStore {
  bytes: Buffer | undefined;
  constructor(readonly key = stateKey('test')) {}

  load(): Buffer | undefined {
    return this.bytes;
  }

  save(parts: readonly Buffer[]): Promise<void> {
    this.bytes = Buffer.concat(parts);
    return Promise.resolve();
  }
}

describe('what is known between sessions', function () {
  this.timeout(process.env.SESSIONS === undefined ? 120_000 : 0);
  let project: EditedProject;
  beforeEach(() => (project = new EditedProject()));
  afterEach(() => project.remove());

  const open = (store: StateStore): Analyzer => {
    const analyzer = createAnalyzer(project.root, { store });
    for (const [file, text] of project.unsaved) analyzer.setText(file, text);
    return analyzer;
  };
  const cold = (): Promise<Analysis> => {
    const analyzer = createAnalyzer(project.root);
    for (const [file, text] of project.unsaved) analyzer.setText(file, text);
    return analyzer.analyze();
  };
  /** What a person sees, byte for byte, with a mark for numbers that JSON has no word for. */
  const told = ({ handlers, diagnostics, stats }: Analysis): string => (
    JSON.stringify({ handlers, diagnostics, filesListed: stats.filesListed }, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? `number ${value}` : value)));
  const first = async (): Promise<Kept> => {
    const store = new Kept();
    const analyzer = open(store);
    await analyzer.analyze();
    assert.equal(await analyzer.save(), true);
    return store;
  };

  it('makes a later session equal to a cold analysis, whatever was edited in between and while no window was open', async () => {
    const session = fc.record({ closed: fc.array(edit, { maxLength: 3 }), edits: fc.array(edit, { maxLength: 3 }), keeps: fc.boolean() });
    const nobody = { setText: () => undefined };
    const property = fc.asyncProperty(fc.array(session, { minLength: 2, maxLength: 4 }), async (sessions: { closed: Edit[]; edits: Edit[]; keeps: boolean }[]) => {
      const store = new Kept();
      for (const [index, { closed, edits, keeps }] of sessions.entries()) {
        for (const change of closed) project.apply(change, nobody);
        const analyzer = open(store);
        assert.equal(told(await analyzer.analyze()), told(await cold()), `opened ${index}`);
        for (const change of edits) {
          project.apply(change, analyzer);
          assert.equal(told(await analyzer.analyze()), told(await cold()), `session ${index}: ${JSON.stringify(change)}`);
        }
        if (keeps || index === 0) await analyzer.save();
      }
    });
    await fc.assert(property, { numRuns: RUNS, seed: printedSeed(), endOnFailure: true });
  });

  it('parses nothing and describes nothing anew when nothing has changed', async () => {
    const store = await first();
    const analyzer = open(store);
    const { stats, handlers } = await analyzer.analyze();
    assert.equal(stats.filesParsed, 0);
    assert.ok(handlers.length > 10);
    assert.equal((await analyzer.analyze()).handlers, handlers);
  });

  it('looks for handlers again only where something changed that they were found by, also of what another session found', async () => {
    const analyzer = open(await first());
    await analyzer.analyze();
    const file = 'src/handlers/get-order.ts';
    const text = readFileSync(join(project.root, file), 'utf8');
    const looksFor = async (edited: string): Promise<boolean> => {
      const steps = new Set<string>();
      project.unsaved.set(file, edited);
      analyzer.setText(file, edited);
      assert.equal(told(await analyzer.analyze({ onProgress: (_done, _total, what) => void steps.add(what) })), told(await cold()));
      return [...steps].some((what) => /^Looking for .+ handlers$/.test(what));
    };
    assert.equal(await looksFor(text.replace('await', 'await Promise.resolve(); await')), false);
    assert.equal(await looksFor(text.replace('export const handler', '// hosting-cost-ignore\nexport const handler')), true);
  });

  it('takes what was only touched for unchanged, and asks the text where a clock cannot tell', async () => {
    const store = await first();
    const file = join(project.root, 'src/handlers/get-order.ts');
    const text = readFileSync(file, 'utf8');
    utimesSync(file, new Date(), new Date(Date.now() + 5_000));
    assert.equal((await open(store).analyze()).stats.filesParsed, 0);
    const past = new Date(Date.now() - 60_000);
    utimesSync(file, past, past);
    writeFileSync(file, text.replace('await', 'yield'));
    utimesSync(file, past, past);
    const again = open(store);
    assert.equal(told(await again.analyze()), told(await cold()));
  });

  it('notices a second change in the moment of the first one, of the same length', async () => {
    const file = join(project.root, 'src/handlers/get-order.ts');
    const now = new Date();
    utimesSync(file, now, now);
    const store = await first();
    const text = readFileSync(file, 'utf8');
    assert.match(text, /await/);
    writeFileSync(file, text.replaceAll('await', '     '));
    utimesSync(file, now, now);
    assert.equal(told(await open(store).analyze()), told(await cold()));
  });

  it('reads again what could not be read, however it was mended', async () => {
    const file = join(project.root, 'src/handlers/get-order.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `\0${text}`);
    const store = await first();
    writeFileSync(file, text);
    const again = await open(store).analyze();
    assert.equal(told(again), told(await cold()));
    assert.ok(!again.diagnostics.some(({ message }) => /NUL/.test(message)));
  });

  it('writes once what handlers have in common, and gives it to each of them again', async () => {
    const route = "import { ask } from '../../ask';\nexport async function GET() { return ask(); }\n";
    writeFiles(project.root, { 'web/src/app/ask.ts': "export const ask = () => fetch('https://in-common.test/');\n", 'web/src/app/api/one/route.ts': route, 'web/src/app/api/other/route.ts': route });
    const store = await first();
    assert.equal(store.bytes!.toString('latin1').split('"host":"in-common.test"').length - 1, 1);
    const [one, other] = (await open(store).analyze()).handlers.filter(({ file }) => /api\/(?:one|other)\//.test(file));
    assert.deepEqual(one!.awaitedCalls.map(({ host }) => host), ['in-common.test']);
    assert.equal(one!.awaitedCalls[0], other!.awaitedCalls[0]);
    assert.equal(one!.body, other!.body);
  });

  it('gives the same advice again without reading the sources', async () => {
    const store = new Kept();
    const analyzer = open(store);
    await analyzer.analyze();
    const advice = await analyzer.advise();
    await analyzer.save();
    const again = open(store);
    assert.equal((await again.analyze()).stats.filesParsed, 0);
    assert.deepEqual(JSON.stringify(await again.advise()), JSON.stringify(advice));
  });

  it('finds in a later session what came to the disk without an answer that knows of it', async () => {
    const store = new Kept();
    const analyzer = open(store);
    await analyzer.analyze();
    writeFiles(project.root, { 'web/src/app/api/late/route.ts': "export async function GET() { return fetch('https://late.test/'); }\n" });
    await assert.rejects(analyzer.analyze({ onProgress: (_done, _total, what) => { if (what === 'Looking for changes') throw new Error('cancelled'); } }), /cancelled/);
    await analyzer.save();
    const found = told(await open(store).analyze());
    assert.equal(found, told(await cold()));
    assert.match(found, /late\.test/);
  });

  it('keeps nothing of a project whose editor is ahead of the analysis', async () => {
    const analyzer = open(new Kept());
    await analyzer.analyze();
    analyzer.setText('src/handlers/get-order.ts', 'export const handler = 1;');
    assert.equal(await analyzer.save(), false);
  });

  describe('starts anew from a file that', () => {
    const cases: Record<string, (bytes: Buffer) => Buffer> = {
      'is empty': () => Buffer.alloc(0),
      'is something else': () => Buffer.from('{"format":"hosting-cost state 1"}\n'),
      'has a header that is not JSON': (bytes) => Buffer.concat([Buffer.from('{'), bytes]),
      'was written by another version': (bytes) => Buffer.from(bytes.toString('latin1').replace('hosting-cost state ', 'hosting-cost state 9'), 'latin1'),
      'was changed by hand': (bytes) => Buffer.from(bytes.toString('latin1').replace('"memoryMiB":', '"memoryMiX":'), 'latin1'),
      'is followed by something': (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
    };
    for (const [what, damage] of Object.entries(cases)) {
      it(what, async () => {
        const store = await first();
        store.bytes = damage(store.bytes!);
        assert.equal(told(await open(store).analyze()), told(await cold()));
      });
    }

    it('belongs to another project', async () => {
      const { bytes } = await first();
      const other = new Kept(stateKey('other'));
      other.bytes = bytes;
      const { stats } = await open(other).analyze();
      assert.ok(stats.filesParsed > 10);
    });

    it('was cut off, or has other bytes, anywhere', async () => {
      const store = await first();
      const whole = store.bytes!;
      const expected = told(await cold());
      const file = join(project.root, 'src/handlers/get-order.ts');
      const original = readFileSync(file, 'utf8');
      writeFileSync(file, `${original}\nexport const more = 1;\n`);
      const changed = told(await cold());
      const property = fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.boolean(), fc.boolean(), async (at, bytes, isCut, isEdited) => {
        const position = Math.floor(at * whole.length);
        store.bytes = isCut ? whole.subarray(0, position) : Buffer.concat([whole.subarray(0, position), bytes, whole.subarray(position + bytes.length)]).subarray(0, whole.length);
        writeFileSync(file, isEdited ? `${original}\nexport const more = 1;\n` : original);
        assert.equal(told(await open(store).analyze()), isEdited ? changed : expected);
      });
      await fc.assert(property, { numRuns: 12, seed: printedSeed(), endOnFailure: true });
    });
  });
});
