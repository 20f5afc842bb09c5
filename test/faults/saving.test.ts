import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ProjectInputs } from '../../src/domain';
import { mergeInputs } from '../../src/inputs/merge-inputs';
import { parseProjectFile, updateProjectFile } from '../../src/inputs/project-file';
import { writeWholeFile } from '../../src/inputs/write-whole-file';
import { fault } from './fault';
import { printedSeed } from './seed';

const number = fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined });
const inputs: fc.Arbitrary<ProjectInputs> = fc.record({
  requestsPerMonth: number,
  peakToMean: number,
  region: fc.option(fc.constantFrom('us-east-1', 'eu-west-1'), { nil: undefined }),
  container: fc.record({ minTasks: number }),
  handlers: fc.dictionary(fc.constantFrom('a#h', 'b#h', 'c#h'), fc.record({ requestsPerMonth: number, memoryMiB: fc.option(fc.constantFrom(128, 256), { nil: undefined }) })),
}) as fc.Arbitrary<ProjectInputs>;

/** Leaves by their path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path} › ${key}`));
  return value === undefined ? [] : [[path.replace(' › ', ''), value]];
}

describe('faults: saving', function () {
  this.timeout(0);
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'hosting-cost-saving-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  fault('hosting-cost.json edited by hand while the panel is open: both changes are kept, or it is asked', async (tally) => {
    const property = fc.asyncProperty(inputs, inputs, inputs, (base, typed, inFile) => tally.once(() => {
      const { merged, conflicts } = mergeInputs(base, typed, inFile);
      const [before, ours, theirs, after] = [base, typed, inFile, merged].map((side) => new Map(leaves(side)));
      const asked = new Map(conflicts.map((conflict) => [conflict.name, conflict]));
      for (const path of new Set([before, ours, theirs].flatMap((side) => [...side!.keys()]))) {
        const [a, b, c] = [before!.get(path), ours!.get(path), theirs!.get(path)];
        const expected = b === a ? c : b;
        assert.equal(after!.get(path), expected, path);
        assert.equal(asked.has(path), b !== c && b !== a && c !== a, `${path} is asked about`);
      }
      const { text } = updateProjectFile(JSON.stringify(inFile), merged);
      assert.deepEqual(new Map(leaves(parseProjectFile(text!).inputs)), after);
    }));
    await fc.assert(property, { numRuns: 1_000, seed: printedSeed() });
  });

  fault('two windows that save into one hosting-cost.json at the same moment: no value is lost, the file is always whole', async (tally) => {
    const path = join(folder, 'hosting-cost.json');
    const save = async (id: string): Promise<void> => {
      for (;;) {
        const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
        const known = parseProjectFile(before ?? '');
        assert.deepEqual(known.diagnostics, []);
        const { text } = updateProjectFile(before ?? '', mergeInputs({}, { handlers: { [id]: { requestsPerMonth: 1 } } }, known.inputs).merged);
        if (await writeWholeFile(path, before, text!)) return;
      }
    };
    for (let round = 0; round < 25; round++) {
      rmSync(path, { force: true });
      await tally.once(async () => {
        await Promise.all(Array.from({ length: 4 }, (_, turn) => [save(`one${turn}`), save(`two${turn}`)]).flat());
        assert.equal(Object.keys(parseProjectFile(readFileSync(path, 'utf8')).inputs.handlers ?? {}).length, 8);
      });
    }
    for (let round = 0; round < 50; round++) {
      const before = readFileSync(path, 'utf8');
      await tally.once(async () => {
        writeFileSync(path, `${before} `);
        assert.equal(await writeWholeFile(path, before, '{}'), false, 'somebody else was faster');
        assert.equal(readFileSync(path, 'utf8'), `${before} `);
        writeFileSync(path, before);
      });
    }
  });

  fault('disk full while hosting-cost.json is written: the old file is untouched, the reason is said', async function (tally) {
    const disk = join(folder, 'disk');
    const isMounted = mount(disk);
    try {
      const path = join(isMounted ? disk : folder, 'hosting-cost.json');
      writeFileSync(path, '{ "requestsPerMonth": 5 }');
      // Without the right to mount a small disk: a limit on the size of files, which fails in the middle of writing as well.
      const large = JSON.stringify({ $schema: 'x'.repeat(3_000_000) });
      for (let round = 0; round < 20; round++) {
        await tally.once(async () => {
          if (isMounted) await assert.rejects(writeWholeFile(path, '{ "requestsPerMonth": 5 }', large), { code: 'ENOSPC' });
          else assert.match(limited(path, large), /EFBIG|ENOSPC/);
          assert.equal(readFileSync(path, 'utf8'), '{ "requestsPerMonth": 5 }');
          assert.deepEqual(readdirSync(join(path, '..')).filter((file) => file.endsWith('.tmp')), []);
        });
      }
    } finally {
      if (isMounted) execFileSync('umount', [disk]);
    }
  });

  fault('hosting-cost.json that may not be read or written, by a user without rights: the reason is said, nothing changes', async (tally) => {
    const path = join(folder, 'hosting-cost.json');
    writeFileSync(path, '{ "requestsPerMonth": 5 }');
    chmodSync(folder, 0o777);
    for (const [mode, act, expected] of [[0o444, 'write', /EACCES/], [0o000, 'read', /EACCES/], [0o666, 'write', /^done/]] as const) {
      chmodSync(path, mode);
      await tally.once(() => assert.match(asNobody(act, folder), expected));
    }
    chmodSync(path, 0o666);
    assert.equal(readFileSync(path, 'utf8'), '{ "requestsPerMonth": 6 }');
  });
});

/** A disk of 1 MB; false where this user may not mount one. */
function mount(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  execFileSync('mkdir', [folder]);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
}

const source = (file: string): string => JSON.stringify(join(__dirname, '../../src', file));

function limited(path: string, text: string): string {
  const script = `process.on('SIGXFSZ', () => {}); require('tsx/cjs'); require(${source('write-whole-file')}).writeWholeFile(${JSON.stringify(path)}, '{ "requestsPerMonth": 5 }', ${JSON.stringify('x')}.repeat(${text.length})).then(() => console.log('done'), (error) => console.log(error.code));`;
  return execFileSync('bash', ['-c', `ulimit -f 1000; exec ${JSON.stringify(process.execPath)} -e "$0"`, script], { encoding: 'utf8' });
}

/** Runs in a process of the user `nobody` when the tests are root's, who may do everything. */
function asNobody(act: 'read' | 'write', folder: string): string {
  // Built beforehand: nobody may not read the sources of a root's checkout.
  const { buildSync } = require('esbuild') as typeof import('esbuild');
  const built = buildSync({ entryPoints: [act === 'read' ? 'src/inputs/read-project-file.ts' : 'src/inputs/write-whole-file.ts'].map((file) => join(__dirname, '../..', file)), bundle: true, write: false, platform: 'node', format: 'cjs' }).outputFiles[0]!.text;
  const path = JSON.stringify(join(folder, 'hosting-cost.json'));
  const call = act === 'read' ? `Promise.resolve().then(() => module.exports.readProjectFile(${JSON.stringify(folder)}))` : `module.exports.writeWholeFile(${path}, '{ "requestsPerMonth": 5 }', '{ "requestsPerMonth": 6 }')`;
  const root = process.getuid?.() === 0;
  const { stdout, stderr } = spawnSync(process.execPath, ['-'], { input: `${built};${call}.then((answer) => console.log('done', answer), (error) => console.log(error.code));`, encoding: 'utf8', cwd: '/', ...(root ? { uid: 65_534, gid: 65_534 } : {}) });
  return stdout || stderr;
}
