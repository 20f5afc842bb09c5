import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { Analysis } from '../../src/domain';
import { editedService } from './edited-service';
import { fault } from './fault';
import { printedSeed } from './seed';
import { writeFiles } from '../write-files';

const repository = join(__dirname, '../..');
const ROUNDS = Number(process.env.VANISHING ?? 20);

describe('faults: files that cannot be read', function () {
  this.timeout(0);
  let root: string;
  const copies: string[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hosting-cost-unreadable-'));
    for (const [file, text] of Object.entries(editedService)) write(file, text);
    write('good/serverless.yml', 'provider:\n  name: aws\n  runtime: nodejs20.x\nfunctions:\n  good:\n    handler: good.handler\n');
    write('good/good.js', "export const handler = async () => { await fetch('https://good.test/'); };\n");
  });
  afterEach(() => {
    for (const folder of [root, ...copies.splice(0)]) {
      execFileSync('chmod', ['-R', 'u+rwX', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  function write(file: string, text: string): void {
    writeFiles(root, { [file]: text });
  }

  fault('files and folders that vanish, come, or become links, folders and empty while an analysis reads them: it ends, and the next one is as a cold one', async (tally) => {
    const files = Object.keys(editedService);
    const acts: ((path: string) => void)[] = [
      (path) => rmSync(path, { recursive: true, force: true }),
      (path) => { rmSync(path, { recursive: true, force: true }); mkdirSync(path, { recursive: true }); },
      (path) => { rmSync(path, { recursive: true, force: true }); mkdirSync(join(path, '..'), { recursive: true }); symlinkSync(path, path); },
      (path) => { rmSync(path, { recursive: true, force: true }); mkdirSync(join(path, '..'), { recursive: true }); symlinkSync('/dev/zero', path); },
      (path) => { rmSync(path, { recursive: true, force: true }); mkdirSync(join(path, '..'), { recursive: true }); writeFileSync(path, ''); },
      (path) => rmSync(join(path, '..'), { recursive: true, force: true }),
    ];
    const moment = fc.record({ at: fc.nat(60), file: fc.constantFrom(...files.filter((file) => file.includes('/'))), act: fc.constantFrom(...acts) });
    const property = fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 4 }), (moments) => tally.once(async () => {
      for (const file of files) rmSync(join(root, file.split('/')[0]!), { recursive: true, force: true });
      for (const [file, text] of Object.entries(editedService)) write(file, text);
      const warm = createAnalyzer(root);
      let step = 0;
      const { handlers } = await warm.analyze({ onProgress: () => { for (const { at, file, act } of moments) if (at === step) act(join(root, file)); step++; } });
      assert.ok(handlers.some(({ file }) => file === 'good/good.js'));
      const [next, cold] = [await warm.analyze(), await createAnalyzer(root).analyze()];
      assert.deepEqual([next.handlers, next.diagnostics], [cold.handlers, cold.diagnostics]);
    }));
    await fc.assert(property, { numRuns: ROUNDS, seed: printedSeed() });
  });

  fault('files, folders and .gitignore without the right to read them, by a user who has none: each is named, the rest is analysed', async function (tally) {
    if (process.platform === 'win32') return;
    const unreadable: Record<string, { path: string; says: RegExp }> = {
      'a source': { path: 'src/shared/orders.ts', says: /^src\/shared\/orders\.ts .*could not be read.*EACCES/ },
      'configuration': { path: 'serverless.yml', says: /^serverless\.yml .*could not be read.*EACCES/ },
      'a folder': { path: 'src/shared', says: /^src\/shared\/? .*cannot be read.*EACCES/ },
      'rules of Git': { path: '.gitignore', says: /^\.gitignore .*cannot be read.*EACCES/ },
      'settings': { path: 'tsconfig.json', says: /^tsconfig\.json .*could not be read.*EACCES/ },
    };
    const folders = Object.fromEntries(Object.entries(unreadable).map(([what, { path }], index) => [what, copyWithout(path, String(index))]));
    const linked = copyWithout(undefined, 'linked');
    for (const [target, path] of [['.', 'self'], ['..', 'up'], ['/', 'all'], ['b', 'a'], ['a', 'b'], ['/root', 'home'], ['/etc/shadow', 'shadow.ts']]) symlinkSync(target!, join(linked, path!));
    const [circles, ...analyses] = analyzedByNobody([linked, ...Object.values(folders)]);
    const found = new Map(Object.keys(folders).map((what, index) => [what, analyses[index]!]));
    await tally.each(unreadable, ({ says }, what) => {
      const { handlers, diagnostics } = found.get(what)!;
      assert.ok(handlers.some(({ file, awaitedCalls }) => file === 'good/good.js' && awaitedCalls.length === 1));
      assert.ok(diagnostics.some(({ file, message }) => says.test(`${file} ${message}`)), JSON.stringify(diagnostics));
    });
    await tally.once(() => assert.deepEqual(circles!.diagnostics.filter(({ message }) => /read/.test(message)), [], 'links in circles are not followed'));
  });

  function copyWithout(path: string | undefined, name: string): string {
    const folder = join(root, '..', `${basename(root)}-${name}`);
    copies.push(folder);
    cpSync(root, folder, { recursive: true });
    chmodSync(folder, 0o755);
    if (path !== undefined) chmodSync(join(folder, path), 0o000);
    return folder;
  }

  /** In a process of the user `nobody` when the tests are root's, who may read everything. */
  function analyzedByNobody(folders: string[]): Pick<Analysis, 'handlers' | 'diagnostics'>[] {
    const contents = `import { createAnalyzer } from './src/analysis/analyzer'; (async () => { const all = []; for (const folder of process.argv.slice(2)) { const { handlers, diagnostics } = await createAnalyzer(folder).analyze(); all.push({ handlers, diagnostics }); } process.stdout.write(JSON.stringify(all)); })();`;
    const bundle = buildSync({ stdin: { contents, resolveDir: repository }, bundle: true, write: false, platform: 'node', format: 'cjs', logLevel: 'silent', mainFields: ['module', 'main'] }).outputFiles[0]!.text;
    const isRoot = process.getuid?.() === 0;
    const { stdout, stderr } = spawnSync(process.execPath, ['-', ...folders], { input: bundle, encoding: 'utf8', cwd: '/', maxBuffer: 1e8, ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}) });
    assert.ok(stdout, stderr);
    return JSON.parse(stdout) as Analysis[];
  }
});
