// npm start [-- path/to/project]: installs, builds, prints what the project costs per month and writes the HTML report.
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { main } from './main.mjs';
import { run } from './run.mjs';

const report = 'hosting-cost.html';

main(async () => {
  // npm changes into the project; a path is meant from where the person stands.
  const folder = process.argv[2] && resolve(process.env.INIT_CWD ?? '.', process.argv[2]);
  await ensureDependencies();
  await build();
  const cli = (...args) => run(process.execPath, ['dist/cli.js', ...args]);
  const project = folder ?? 'examples/orders-api';
  return (await cli('estimate', project)) || (await cli('report', project, '--output', report));
});
