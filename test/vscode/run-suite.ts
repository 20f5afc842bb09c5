import { resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { findVSCode } from './find-vscode';

/** Runs out/in-vscode/ inside a real VS Code that has the example project open. */
async function runSuite(): Promise<void> {
  const [project, folder = 'examples/orders-api'] = [resolve(__dirname, '../..'), process.argv[2]];
  await runTests({
    vscodeExecutablePath: await findVSCode(),
    extensionDevelopmentPath: project,
    extensionTestsPath: resolve(project, 'out/in-vscode/index.js'),
    launchArgs: [resolve(project, folder)],
  });
}

runSuite().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
