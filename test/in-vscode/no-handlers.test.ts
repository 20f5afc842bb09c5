import assert from 'node:assert/strict';
import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { extension, openExample, type Example } from './example';

/** Whatever opens, lists or asks for a file. */
const READS = ['access', 'accessSync', 'createReadStream', 'existsSync', 'lstat', 'lstatSync', 'open', 'openSync', 'opendir', 'opendirSync', 'readFile', 'readFileSync', 'readdir', 'readdirSync', 'stat', 'statSync', 'watch'];

describe('a folder without handlers', () => {
  let example: Example;
  let folder: string;
  let stop: (() => void)[];
  const reads: string[] = [];
  const searches: string[] = [];

  before(async () => {
    example = await openExample();
    folder = mkdtempSync(join(tmpdir(), 'hosting-cost-no-handlers-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "table", "dependencies": { "express": "4" } }');
    for (const name of ['rows', 'columns', 'cells']) writeFileSync(join(folder, `src/${name}.ts`), `export const ${name} = async (): Promise<unknown> => fetch('https://${name}.example/');\n`);
    stop = [countReads(fs as never), countReads(fs.promises as never), countSearches()];
  });
  after(async () => {
    stop.forEach((one) => one());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeOthers();
    rmSync(folder, { recursive: true, force: true });
  });

  // Whoever looks at the sidebar wants figures.
  beforeEach(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('is searched once by name, and none of its files is read, listed or watched, also when one is edited and saved', async () => {
    await closeOthers();
    searches.length = reads.length = 0;
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 0, { uri: vscode.Uri.file(folder) }));
    const session = example.api.sessions.withRoot(folder);
    assert.ok(session, 'the folder has a session');
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(join(folder, 'src/rows.ts')));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// one more line\n'));
    await editor.document.save();
    await vscode.commands.executeCommand('vscode.executeHoverProvider', editor.document.uri, new vscode.Position(1, 15));
    // Another search of ours would have come before this one's answer.
    await vscode.workspace.findFiles(new vscode.RelativePattern(folder, 'src/**'));
    assert.equal(session.isStarted, false);
    assert.deepEqual(session.state, { phase: 'idle' });
    assert.equal(searches.length, 1, searches.join('\n'));
    assert.deepEqual(reads, []);
  });


  /** Counts what code of the extension asks about files of the folder. */
  function countReads(files: Record<string, (...args: unknown[]) => unknown>): () => void {
    const before = READS.flatMap((name) => (typeof files[name] === 'function' ? [[name, files[name]] as const] : []));
    for (const [name, read] of before) {
      files[name] = function (this: unknown, ...args) {
        if (String(args[0]).startsWith(folder) && isOurs()) reads.push(`${name} ${String(args[0])}`);
        return read.apply(this, args);
      };
    }
    return () => before.forEach(([name, read]) => (files[name] = read));
  }

  function countSearches(): () => void {
    const { findFiles } = vscode.workspace;
    vscode.workspace.findFiles = (include, ...rest) => {
      if (isOurs() && typeof include === 'object' && include.baseUri.fsPath === folder) searches.push(include.pattern);
      return findFiles.call(vscode.workspace, include, ...rest);
    };
    return () => (vscode.workspace.findFiles = findFiles);
  }

  function isOurs(): boolean {
    const { stack = '' } = new Error();
    return stack.includes(join(extension().extensionPath, 'dist'));
  }
});

async function closeOthers(): Promise<void> {
  const others = (vscode.workspace.workspaceFolders ?? []).length - 1;
  if (others > 0) await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, others));
}

async function changeFolders(change: () => boolean): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const following = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      following.dispose();
      resolve();
    });
  });
  assert.ok(change());
  await changed;
}
