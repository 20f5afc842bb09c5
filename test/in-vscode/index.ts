import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Time for one test: the window, the worker and the analysis all share a busy machine, in ms. */
const testLimitMs = 60_000;

/** VS Code calls it inside the extension host: runs every test of this folder and throws when one fails. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: testLimitMs, retries: 1, reporter: join(__dirname, '../../test/spec-and-counts.cjs') });
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.test.js'));
  for (const file of files.sort()) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
