// npm run bench [-- DIR…] [-- --rounds N] [-- --quick]: builds for release, then measures.
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { main } from './main.mjs';
import { run } from './run.mjs';

main(async () => {
  const from = process.env.INIT_CWD ?? '.';
  const args = process.argv.slice(2).map((arg) => (/^(?:-|\d+$)/.test(arg) ? arg : resolve(from, arg)));
  await ensureDependencies();
  await build();
  return run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'bench/speed.ts', ...args]);
});
