// npm run vscode [-- path/to/project]: opens the extension in VS Code on the example, or on another project.
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { main } from './main.mjs';
import { run } from './run.mjs';

main(async () => {
  const folder = process.argv[2] && resolve(process.env.INIT_CWD ?? '.', process.argv[2]);
  await ensureDependencies();
  await build();
  return run(process.execPath, ['--import', 'tsx', 'test/vscode/open.ts', resolve(folder ?? 'examples/orders-api')]);
});
