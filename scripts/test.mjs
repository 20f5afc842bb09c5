// npm test [-- suite …]: installs what is missing, runs the suites one after another and adds up what they counted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { main } from './main.mjs';
import { runSuite } from './run-suite.mjs';
import { suites } from './suites.mjs';

main(async () => {
  const chosen = choose(process.argv.slice(2));
  await ensureDependencies();
  const folder = mkdtempSync(join(tmpdir(), 'hosting-cost-counts-'));
  const results = [];
  for (const suite of chosen) {
    const failed = results.find((result) => result.failed > 0 && suite.needs?.includes(result.name));
    results.push(failed ? notRun(suite, failed) : await runSuite(suite, join(folder, suite.name)));
  }
  rmSync(folder, { recursive: true });
  return report(results);
});

/** Named suites come with those that they need, in the order of the list. */
function choose(names) {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown) throw new Error(`There is no suite "${unknown}"; there are ${suites.map(({ name }) => name).join(', ')}.`);
  const wanted = new Set(suites.filter(({ name, onlyByName }) => (names.length > 0 ? names.includes(name) : !onlyByName)).flatMap(({ name, needs = [] }) => [...needs, name]));
  return suites.filter(({ name }) => wanted.has(name));
}

function notRun({ name }, failed) {
  console.log(`\n── ${name}: not run, because ${failed.name} failed`);
  return { name, passed: 0, failed: 1, seconds: 0 };
}

function report(results) {
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  console.log('');
  for (const { name, passed, failed, seconds } of results) console.log(`${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(5)} failed ${seconds.toFixed(0).padStart(5)} s`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}
