import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Figures } from '../../src/editor/figures';
import type { Session } from '../../src/editor/session';
import { closeEditors, openExample, openFile, placeOf, untilFigures, type Example } from './example';
import { untilWatched } from './until-watched';

const ids = ({ analysis }: Figures) => analysis.handlers.map(({ id }) => id);
const once = (figures: Figures) => assert.deepEqual(ids(figures), [...new Set(ids(figures))], 'every handler stands there once');

describe('figures follow the files', () => {
  let example: Example;
  let root: string;
  let kept: string;
  before(async () => {
    example = await openExample();
    ({ root } = example.session);
    kept = mkdtempSync(join(tmpdir(), 'hosting-cost-kept-'));
    cpSync(root, kept, { recursive: true });
  });
  afterEach(async () => {
    await closeEditors();
    rmSync(join(root, 'src'), { recursive: true });
    cpSync(kept, root, { recursive: true });
    await untilFigures(example, (figures) => ids(figures).length === 10 && ids(figures).includes('src/handlers/get-order.ts#handler'));
  });
  after(() => rmSync(kept, { recursive: true, force: true }));

  const uri = (file: string) => vscode.Uri.file(join(root, file));
  const has = (figures: Figures, id: string) => ids(figures).includes(id);
  const rowsOf = async () => (await Promise.all((await example.api.tree.getChildren()).map(async (node) => [node, ...await example.api.tree.getChildren(node)]))).flat().map((node) => JSON.stringify(example.api.tree.getTreeItem(node).label));

  it('a file that is renamed, with the configuration that names it', async () => {
    await vscode.workspace.fs.rename(uri('src/handlers/get-order.ts'), uri('src/handlers/find-order.ts'));
    const missing = await untilFigures(example, (figures) => !has(figures, 'src/handlers/get-order.ts#handler'));
    assert.ok(missing.analysis.diagnostics.some(({ file, message }) => file === 'serverless.yml' && message.includes('getOrder')), 'it is said what to correct');
    const editor = await openFile(example, 'serverless.yml');
    await replace(editor, 'handlers/get-order.handler', 'handlers/find-order.handler');
    const found = await untilFigures(example, (figures) => has(figures, 'src/handlers/find-order.ts#handler'));
    once(found);
    assert.equal(ids(found).length, 10);
    assert.ok(!found.analysis.diagnostics.some(({ message }) => message.includes('getOrder')), 'nothing is left to correct');
    assert.equal((await rowsOf()).filter((label) => label.includes('getOrder')).length, 1, 'the sidebar has it once');
  });

  it('a file that is deleted while it is open and edited', async () => {
    const editor = await openFile(example, 'src/handlers/get-order.ts');
    await editor.edit((edit) => edit.insert(placeOf(editor.document, 'const order'), "await fetch('https://slow.example/audit');\n  "));
    await untilFigures(example, (figures) => handler(figures, 'getOrder').awaitedCalls.some(({ host }) => host === 'slow.example'));
    await editor.document.save();
    await vscode.workspace.fs.delete(uri('src/handlers/get-order.ts'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const gone = await untilFigures(example, (figures) => !has(figures, 'src/handlers/get-order.ts#handler'));
    assert.equal(ids(gone).length, 9);
    assert.equal((await rowsOf()).filter((label) => label.includes('getOrder')).length, 0);
  });

  it('a folder that is moved away and back', async () => {
    renameSync(join(root, 'src/handlers'), join(root, 'src/elsewhere'));
    await untilFigures(example, (figures) => ids(figures).every((id) => !id.startsWith('src/handlers/')));
    renameSync(join(root, 'src/elsewhere'), join(root, 'src/handlers'));
    once(await untilFigures(example, (figures) => ids(figures).length === 10));
  });

  it('another branch of Git, and the way back', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd: root, stdio: 'pipe' });
    try {
      git('init', '-q', '-b', 'main');
      git('add', '.');
      git('commit', '-qm', 'one');
      git('checkout', '-qb', 'slow');
      writeFileSync(join(root, 'src/handlers/list-orders.ts'), "export const handler = async () => fetch('https://slow.example/list');\n");
      renameSync(join(root, 'src/handlers/get-order.ts'), join(root, 'src/handlers/read-order.ts'));
      git('add', '-A');
      git('commit', '-qm', 'two');
      const slow = await untilFigures(example, (figures) => !has(figures, 'src/handlers/get-order.ts#handler') && handler(figures, 'listOrders').awaitedCalls.length === 1);
      once(slow);
      git('checkout', '-q', 'main');
      const back = await untilFigures(example, (figures) => has(figures, 'src/handlers/get-order.ts#handler') && handler(figures, 'listOrders').awaitedCalls.every(({ host }) => host !== 'slow.example'));
      once(back);
      assert.equal(ids(back).length, 10);
    } finally {
      rmSync(join(root, '.git'), { recursive: true, force: true });
    }
  });

  function handler({ analysis }: Figures, name: string) {
    const found = analysis.handlers.find((one) => one.name === name);
    assert.ok(found, name);
    return found;
  }

  async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
    const start = placeOf(editor.document, old);
    assert.ok(await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, old.length)), text)));
  }
});

describe('several projects', () => {
  let example: Example;
  let scratch: string;
  before(async () => {
    example = await openExample();
    scratch = mkdtempSync(join(tmpdir(), 'hosting-cost-projects-'));
  });
  afterEach(async () => {
    await closeEditors();
    const added = (vscode.workspace.workspaceFolders ?? []).length - 1;
    if (added > 0) await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, added));
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('of two folders have figures of their own, and one branch each in the sidebar', async () => {
    const second = project(join(scratch, 'second'), ['pay']);
    const session = await opened(second);
    assert.deepEqual(ids(session.figures!), ['pay.ts#handler']);
    assert.deepEqual((await example.api.tree.getChildren()).map((node) => example.api.tree.getTreeItem(node).label), ['orders-api', 'second']);
    const before = ids(example.session.figures!);
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(join(second, 'pay.ts')));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// hosting-cost-ignore\n'));
    await untilFigures({ ...example, session }, (figures) => ids(figures).length === 0);
    assert.deepEqual(ids(example.session.figures!), before, 'the other project is as it was');
  });

  it('of one monorepo are found in one folder, each by its own configuration', async () => {
    const repository = join(scratch, 'monorepo');
    mkdirSync(join(repository, 'packages'), { recursive: true });
    writeFileSync(join(repository, 'package.json'), '{ "workspaces": ["packages/*"] }');
    project(join(repository, 'packages/shop'), ['cart', 'pay']);
    project(join(repository, 'packages/blog'), ['post']);
    const session = await opened(repository);
    assert.deepEqual(ids(session.figures!).sort(), ['packages/blog/post.ts#handler', 'packages/shop/cart.ts#handler', 'packages/shop/pay.ts#handler']);
    await untilWatched(repository);
    rmSync(join(repository, 'packages/blog'), { recursive: true });
    await untilFigures({ ...example, session }, (figures) => ids(figures).length === 2);
  });

  it('of a folder inside another are counted there alone, and in the outer one again when it is closed', async () => {
    const outer = join(scratch, 'outer');
    project(join(outer, 'api'), ['pay']);
    project(join(outer, 'jobs'), ['clean']);
    const session = await opened(outer);
    assert.equal(ids(session.figures!).length, 2);
    const inner = await opened(join(outer, 'api'));
    assert.deepEqual(ids(inner.figures!), ['pay.ts#handler']);
    await untilFigures({ ...example, session }, (figures) => ids(figures).join() === 'jobs/clean.ts#handler');
    const { length } = vscode.workspace.workspaceFolders!;
    const at = vscode.workspace.workspaceFolders!.findIndex(({ uri }) => uri.fsPath === inner.root);
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(at, 1));
    assert.equal(vscode.workspace.workspaceFolders!.length, length - 1);
    await untilFigures({ ...example, session }, (figures) => ids(figures).length === 2);
  });

  it('leave nothing behind when their folder is closed, and come back once', async () => {
    const again = project(join(scratch, 'again'), ['pay']);
    await opened(again);
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 1));
    assert.deepEqual(example.api.sessions.all.map(({ name }) => name), ['orders-api']);
    assert.equal(example.api.sessions.of(vscode.Uri.file(join(again, 'pay.ts'))), undefined);
    const session = await opened(again);
    assert.deepEqual(ids(session.figures!), ['pay.ts#handler']);
    assert.equal((await example.api.tree.getChildren()).length, 2);
  });

  /** A service whose functions each ask one other service. */
  function project(folder: string, names: readonly string[]): string {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'serverless.yml'), `service: x\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions:\n${names.map((name) => `  ${name}: { handler: ${name}.handler }\n`).join('')}`);
    for (const name of names) writeFileSync(join(folder, `${name}.ts`), `export const handler = async () => fetch('https://${name}.example/');\n`);
    return folder;
  }

  async function opened(folder: string): Promise<Session> {
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 0, { uri: vscode.Uri.file(folder) }));
    const session = example.api.sessions.withRoot(folder);
    assert.ok(session, 'the folder has a session');
    await session.start();
    return session;
  }

  async function changeFolders(change: () => boolean): Promise<void> {
    const changed = new Promise<void>((resolve) => { const following = vscode.workspace.onDidChangeWorkspaceFolders(() => { following.dispose(); resolve(); }); });
    assert.ok(change());
    await changed;
  }
});
