import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { GitApi } from '../../src/editor/sidebar/git-api';
import { closeEditors, openExample, openFile, placeOf, type Example } from './example';

describe('changes since HEAD', function () {
  this.timeout(120_000);
  let example: Example;
  let lookAgain: () => Promise<void>;
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd: example.session.root, stdio: 'pipe' });
  before(async () => {
    example = await openExample();
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi & { openRepository(uri: vscode.Uri): Promise<{ status(): Promise<void> } | null> } }>('vscode.git');
    assert.ok(extension, 'the Git extension is there');
    const api = (await extension.activate()).getAPI(1);
    const repository = await api.openRepository(vscode.Uri.file(example.session.root));
    assert.ok(repository, 'Git opens the project');
    // By itself Git looks again only in a window that has the focus, which a test's window may not have.
    lookAgain = () => repository.status();
    await vscode.commands.executeCommand('hostingCost.compareWithHead');
  });
  afterEach(closeEditors);
  after(() => rmSync(join(example.session.root, '.git'), { recursive: true, force: true }));

  const rows = () => example.api.changes.tree.getChildren().flatMap((node) => [node, ...example.api.changes.tree.getChildren(node)]).map((node) => example.api.changes.tree.getTreeItem(node));

  async function untilRows(isSo: (labels: string[]) => boolean): Promise<vscode.TreeItem[]> {
    while (!isSo(rows().map(({ label }) => String(label)))) await new Promise<void>((resolve) => { const following = example.api.changes.tree.onDidChangeTreeData(() => { following.dispose(); resolve(); }); });
    return rows();
  }

  it('follow what is typed: the total, the handler and why', async () => {
    const editor = await openFile(example, 'src/handlers/get-order.ts');
    await editor.edit((edit) => edit.insert(placeOf(editor.document, 'const order'), "await fetch('https://slow.example/audit');\n  "));
    await editor.document.save();
    await lookAgain();
    const [total, handler, ...others] = await untilRows((labels) => labels.length === 2);
    assert.match(String(total!.label), /^\+\$\d.* a month$/);
    assert.deepEqual([handler!.label, others.length], ['getOrder', 0]);
    assert.match(String(handler!.description), /^\+\$\d.* · waits for HTTP GET slow\.example$/);
  });

  it('are gone when the change is', async () => {
    const path = join(example.session.root, 'src/handlers/get-order.ts');
    writeFileSync(path, readFileSync(path, 'utf8').replace("await fetch('https://slow.example/audit');\n  ", ''));
    await lookAgain();
    await untilRows((labels) => labels.length === 0);
  });

  it('begin no analysis again that somebody cancelled', async () => {
    // The moment that it begins: a quick machine has its answer in the next.
    const following = example.session.onDidChange(() => { following.dispose(); example.session.cancel(); });
    await example.session.analyze();
    assert.equal(example.session.state.phase, 'cancelled');
    const lookedAgain = new Promise<void>((resolve) => { const following = example.api.changes.tree.onDidChangeTreeData(() => { following.dispose(); resolve(); }); });
    await lookAgain();
    await lookedAgain;
    assert.equal(example.session.state.phase, 'cancelled');
    await example.session.analyze();
    assert.equal(example.session.state.phase, 'ready');
  });
});
