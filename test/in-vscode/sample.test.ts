import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { copySample } from '../../src/editor/copy-sample';

describe('the sample project', () => {
  it('is copied whole, and fresh each time', async () => {
    const storage = mkdtempSync(join(tmpdir(), 'hosting-cost-sample-'));
    const folder = await copySample(vscode.Uri.file(storage));
    const yml = vscode.Uri.joinPath(folder, 'serverless.yml');
    const original = readFileSync(yml.fsPath, 'utf8');
    assert.match(original, /payOrder:/);
    assert.match(readFileSync(vscode.Uri.joinPath(folder, 'src/handlers/pay-order.ts').fsPath, 'utf8'), /await charge\(order/);
    assert.match(readFileSync(vscode.Uri.joinPath(folder, '.vscode/settings.json').fsPath, 'utf8'), /"typescript.validate.enable": false/, 'its packages are not installed: nobody wants to see that underlined');
    await vscode.workspace.fs.writeFile(yml, new Uint8Array());
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'left.ts'), new Uint8Array());
    await copySample(vscode.Uri.file(storage));
    assert.equal(readFileSync(yml.fsPath, 'utf8'), original);
    await assert.rejects(async () => vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, 'left.ts')));
    rmSync(storage, { recursive: true });
  });

  it('is offered where there is nothing to show, and in the walkthrough', async () => {
    assert.ok((await vscode.commands.getCommands(true)).includes('hostingCost.openSample'));
  });
});
