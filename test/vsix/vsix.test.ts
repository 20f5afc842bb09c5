import assert from 'node:assert/strict';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openExample, type ExampleWindow } from '../e2e/open-example';
import { takeScreenshot } from '../e2e/take-screenshot';
import { packageExtension } from './package-extension';
import { tryExtension } from './try-extension';

/** Everything that is shipped. A new file is added here on purpose, or it does not belong into the package. */
const shipped = [
  'LICENSE.txt',
  'changelog.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/analysis-worker.js',
  'dist/extension.js',
  'dist/in-the-code.js',
  'dist/panel.js',
  'dist/typescript.js',
  'dist/webview.css',
  'dist/webview.js',
  'media/hosting-cost.schema.json',
  'media/icon.png',
  'media/sidebar.svg',
  'media/walkthrough/estimate.md',
  'media/walkthrough/hover.md',
  'media/walkthrough/save.md',
  'media/walkthrough/traffic.md',
  'package.json',
  'package.nls.json',
  'readme.md',
];

describe('the .vsix', () => {
  let vsix: string;
  let window: ExampleWindow;
  before(async () => {
    vsix = await packageExtension();
    window = await openExample({ vsix });
  });
  after(async () => {
    await window?.close();
    if (vsix) rmSync(dirname(vsix), { recursive: true });
  });

  const installedFolder = () => {
    const [folder] = readdirSync(window.server.extensionsFolder).filter((name) => name.startsWith('hosting-cost.'));
    return join(window.server.extensionsFolder, folder!);
  };

  it('holds exactly what is needed', () => {
    const files = readdirSync(installedFolder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(installedFolder().length + 1));
    assert.deepEqual(paths.filter((path) => path !== '.vsixmanifest').sort(), shipped);
    assert.ok(shipped.length <= 20, 'Every file is read from disk on its own; 20 are enough.');
  });

  it('has at most 1.35 MB', () => assert.ok(statSync(vsix).size <= 1_350_000, `${statSync(vsix).size} bytes`));

  it('has an entry point of at most 50 kB', () => {
    const { size } = statSync(join(installedFolder(), 'dist/extension.js'));
    assert.ok(size <= 50_000, `${size} bytes`);
  });

  it('works once it is installed: the command runs, the panel opens, handlers are found', async () => {
    await tryExtension(window);
    await takeScreenshot(window.page, 'vsix');
  });
});
