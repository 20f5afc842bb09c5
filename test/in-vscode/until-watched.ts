import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** Between two files that are written until VS Code has seen one, in ms. */
const PAUSE_MS = 100;

/** Resolves when VS Code tells of changes in a folder that was opened: its watcher comes some time after the folder, and what happens before it does nobody hears of. */
export async function untilWatched(folder: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const written: string[] = [];
  let isSeen = false;
  watcher.onDidCreate(({ fsPath }) => (isSeen ||= written.includes(fsPath)));
  try {
    while (!isSeen) {
      // A name that no analysis looks at.
      const path = join(folder, `watched-${written.length}.txt`);
      written.push(path);
      writeFileSync(path, '');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  } finally {
    watcher.dispose();
    for (const path of written) rmSync(path, { force: true });
  }
}
