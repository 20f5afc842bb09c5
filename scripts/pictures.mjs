// npm run pictures: takes README.md's pictures anew, media/panel.png and media/sidebar-and-hover.png, in a real VS Code.
import { build } from './build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { main } from './main.mjs';
import { run } from './run.mjs';

main(async () => {
  await ensureDependencies();
  await build();
  return run(process.execPath, ['--import', 'tsx', 'test/e2e/take-pictures.ts']);
});
