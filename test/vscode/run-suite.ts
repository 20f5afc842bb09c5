import { resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { copyExample } from './copy-example';
import { findVSCode } from './find-vscode';

const project = resolve(__dirname, '../..');

/** Runs out/in-vscode/ inside a real VS Code that has a copy of the example project open. */
async function runSuite(): Promise<void> {
  const { folder, remove } = await copyExample();
  try {
    await runTests({
      vscodeExecutablePath: await findVSCode(),
      extensionDevelopmentPath: project,
      extensionTestsPath: resolve(project, 'out/in-vscode/index.js'),
      launchArgs: [folder],
    });
  } finally {
    await remove();
  }
}

runSuite().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
