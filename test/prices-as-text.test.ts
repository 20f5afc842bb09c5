import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { pricesAsText } from '../scripts/prices-as-text.mjs';

const project = resolve(__dirname, '..');

describe('prices in what is shipped', () => {
  it('are one text each, and the same prices', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hosting-cost-prices-'));
    try {
      const outfile = join(folder, 'prices.js');
      const contents = "export { default } from './src/hosting/prices/google.json';";
      await esbuild.build({ stdin: { contents, resolveDir: project }, outfile, bundle: true, minify: true, format: 'cjs', plugins: [pricesAsText], logLevel: 'silent' });
      assert.deepEqual((createRequire(outfile)(outfile) as { default: unknown }).default, JSON.parse(readFileSync(join(project, 'src/hosting/prices/google.json'), 'utf8')));
      assert.equal(/\bunitPrice:/.test(readFileSync(outfile, 'utf8')), false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
