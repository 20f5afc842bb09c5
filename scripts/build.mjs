import { run } from './run.mjs';

/** Builds dist/ with esbuild.mjs's flags. */
export async function build(...flags) {
  if ((await run(process.execPath, ['esbuild.mjs', ...flags])) !== 0) throw new Error('The build failed.');
}
