import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { copyExample } from './copy-example';
import { findVSCode } from './find-vscode';

const project = resolve(__dirname, '../..');

/** Runs out/in-vscode/ inside a real VS Code that has a workspace with a copy of the example project open. */
async function runSuite(): Promise<void> {
  const { folder, remove } = await copyExample();
  try {
    await runTests({
      vscodeExecutablePath: await findVSCode(),
      extensionDevelopmentPath: project,
      extensionTestsPath: resolve(project, 'out/in-vscode/index.js'),
      launchArgs: [await workspaceOf(folder)],
    });
  } finally {
    await remove();
  }
}

/** A workspace of one folder: a second one that a test adds does not start the extension host anew. */
async function workspaceOf(folder: string): Promise<string> {
  const file = join(dirname(folder), 'example.code-workspace');
  await writeFile(file, JSON.stringify({ folders: [{ path: folder }] }));
  return file;
}

runSuite().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
