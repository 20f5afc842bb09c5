import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * Runs one suite. One that fails without having counted a failure (it crashed), or that ran no test, is one failure.
 * @param {import('./suites.mjs').suites[number]} suite
 * @param {string} countsFile Where mocha's runs leave their counts, a line each.
 */
export async function runSuite({ name, command: [file, ...args], counts }, countsFile) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const code = await run(file, args, { HOSTING_COST_TEST_COUNTS: countsFile });
  const { passed, failed } = counts ? readCounts(countsFile) : { passed: code === 0 ? 1 : 0, failed: 0 };
  const brokeOff = failed === 0 && (code !== 0 || passed === 0);
  return { name, passed, failed: brokeOff ? 1 : failed, seconds: (performance.now() - start) / 1000 };
}

function readCounts(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const runs = lines.map((line) => JSON.parse(line));
  const sum = (what) => runs.reduce((total, stats) => total + stats[what], 0);
  return { passed: sum('passes'), failed: sum('failures') };
}
