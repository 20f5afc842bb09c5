import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { openExample, type ExampleWindow } from '../e2e/open-example';
import { takeScreenshot } from '../e2e/take-screenshot';
import { packageExtension } from '../vsix/package-extension';
import { tryExtension } from '../vsix/try-extension';
import { newestRelease } from '../vscode/release';

describe(`the .vsix in the newest VS Code (1.${newestRelease.version.slice(2)})`, () => {
  let vsix: string;
  let window: ExampleWindow;
  before(async () => {
    vsix = await packageExtension();
    window = await openExample({ vsix, release: newestRelease });
  });
  after(async () => {
    await window?.close();
    if (vsix) rmSync(dirname(vsix), { recursive: true });
  });

  it('works: the command runs, the panel opens, handlers are found', async () => {
    await tryExtension(window);
    await takeScreenshot(window.page, 'newest');
  });
});
