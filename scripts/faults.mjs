// npm run faults [-- suite …]: makes faults happen (in all suites, or unit, vscode, e2e), 10,000 random edits among them unless EDITS
// says otherwise, and writes what was survived to docs/faults.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { declaredFaults, faultsPage, readFaultsPage } from './faults-page.mjs';
import { main } from './main.mjs';
import { run } from './run.mjs';

const node = process.execPath;
const mocha = (files) => [node, 'node_modules/mocha/bin/mocha.js', '--no-config', '--node-option', 'import=tsx', '--timeout', '240000', files];

/** @type {Record<string, string[][]>} */
const suites = {
  unit: [mocha('test/faults/**/*.test.ts')],
  vscode: [[node, 'esbuild.mjs'], [node, 'esbuild.mjs', '--tests'], [node, '--import', 'tsx', 'test/vscode/run-suite.ts']],
  e2e: [[node, 'esbuild.mjs'], mocha('test/e2e/faults*.test.ts')],
};

main(async () => {
  const chosen = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(suites);
  const unknown = chosen.filter((suite) => !Object.hasOwn(suites, suite));
  if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}: choose among ${Object.keys(suites).join(', ')}.`);
  await ensureDependencies();
  const folder = mkdtempSync(join(tmpdir(), 'hosting-cost-faults-'));
  const counts = join(folder, 'counts');
  let code = 0;
  for (const suite of chosen) for (const [command, ...args] of suites[suite]) code ||= await run(command, args, { HOSTING_COST_FAULTS: counts, EDITS: process.env.EDITS ?? '10000', KILLS: process.env.KILLS ?? '100', FUZZ_RUNS: process.env.FUZZ_RUNS ?? '300', VANISHING: process.env.VANISHING ?? '200' });
  const results = existsSync(counts) ? readFileSync(counts, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
  rmSync(folder, { recursive: true });
  writeFileSync('docs/faults.md', faultsPage(merged(results), new Date()));
  return code;
});

/** Rows of the page stay until their fault is tried again; faults that no test makes any more go. */
function merged(results) {
  const rows = new Map(readFaultsPage().map((row) => [row.fault, row]));
  for (const result of results) rows.set(result.fault, result);
  return declaredFaults().flatMap((fault) => rows.get(fault) ?? []);
}
