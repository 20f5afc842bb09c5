import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ProjectInputs } from '../../src/domain';
import { saveInputs } from '../../src/editor/panel/save-inputs';
import { closeEditors, figuresOf, openExample, openFile, untilFigures, type Example } from './example';
import { until } from '../until';

describe('saving what was typed', () => {
  let example: Example;
  let before: string;
  const path = () => join(example.session.root, 'hosting-cost.json');
  const save = (inputs: ProjectInputs, confirm = async () => false) => saveInputs(example.session.root, { inputs, base: figuresOf(example).savedInputs, confirm });
  beforeEach(async () => {
    example = await openExample();
    before = readFileSync(path(), 'utf8');
  });
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.writeFile(vscode.Uri.file(path()), Buffer.from(before));
    await untilFigures(example, ({ savedInputs }) => savedInputs.requestsPerMonth === 30_000_000);
  });

  it('writes hosting-cost.json, keeps its comments, and the figures follow', async () => {
    await save({ ...figuresOf(example).savedInputs, requestsPerMonth: 123_000_000 });
    const text = readFileSync(path(), 'utf8');
    assert.equal(text, before.replace('30000000', '123000000'));
    await untilFigures(example, ({ savedInputs }) => savedInputs.requestsPerMonth === 123_000_000);
  });

  it('goes through the open editor, so that undo works there', async () => {
    const { document } = await openFile(example, 'hosting-cost.json');
    // VS Code may remember the text of the test before for a moment.
    await until(() => document.getText() === before);
    await save({ ...figuresOf(example).savedInputs, requestsPerMonth: 123_000_000 });
    assert.match(document.getText(), /123000000/);
    assert.ok(!document.isDirty);
    assert.equal(readFileSync(path(), 'utf8'), document.getText());
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('does not touch a file that is not JSON, and says where', async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.file(path()), Buffer.from('{\n  "region": oops\n'));
    await assert.rejects(save({ requestsPerMonth: 1 }), /hosting-cost\.json:2: /);
    assert.equal(readFileSync(path(), 'utf8'), '{\n  "region": oops\n');
  });
});
