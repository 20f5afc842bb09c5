import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { typeScriptAlone } from '../../scripts/typescript-alone.mjs';

const project = join(__dirname, '../..');
/** TypeScript as ts-morph brings it, made smaller and not wrapped: what every analyser that leaves nothing out of it loads. */
export const WHOLE_TYPESCRIPT = 'whole-typescript.js';

const sources = join(__dirname, 'processes');

/** Bundles each measured process as the product is bundled, beside the product's own `typescript.js`. Resolves to the folder. */
export async function buildProcesses(folder: string): Promise<string> {
  const names = readdirSync(sources).filter((name) => name !== 'stand-in-vscode.ts');
  for (const name of names) {
    await esbuild.build({
      entryPoints: [join(sources, name)],
      outfile: join(folder, name.replace('.ts', '.js')),
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      mainFields: ['module', 'main'],
      supported: { 'dynamic-import': false },
      alias: { vscode: join(sources, 'stand-in-vscode.ts') },
      // The peer is ts-morph as it comes; the product's processes use its TypeScript alone.
      ...(name === 'eager-ts-morph.ts' ? { external: ['ts-morph'], nodePaths: [join(project, 'node_modules')] } : { plugins: [typeScriptAlone] }),
      logLevel: 'warning',
    });
  }
  copyFileSync(join(project, 'dist/typescript.js'), join(folder, 'typescript.js'));
  await esbuild.build({ entryPoints: [join(project, 'node_modules/@ts-morph/common/dist/typescript.js')], outfile: join(folder, WHOLE_TYPESCRIPT), minify: true, target: 'node20', logLevel: 'warning' });
  return folder;
}
