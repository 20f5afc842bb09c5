// npm run package [-- path/to/file.vsix]: builds for release and writes the .vsix, which VS Code installs.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { main } from './main.mjs';
import { packagedReadme } from './packaged-readme.mjs';
import { run } from './run.mjs';

const readme = 'dist/README.md';

main(async () => {
  const vsix = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? 'hosting-cost.vsix');
  await ensureDependencies();
  await build();
  writeFileSync(readme, packagedReadme(readFileSync('README.md', 'utf8')));
  // The bundles hold all that is needed of node_modules.
  return run(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--readme-path', readme, '--out', vsix]);
});
