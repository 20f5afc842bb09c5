import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openExample, type Example } from './example';
import { until } from '../until';

describe('the panel', () => {
  let example: Example;
  before(async () => {
    example = await openExample();
  });
  afterEach(closeEditors);

  const panels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && /hostingCost\.panel$/.test(input.viewType));

  it('opens with "Estimate hosting cost", once for each project', async () => {
    await vscode.commands.executeCommand('hostingCost.estimate');
    await until(() => panels().length === 1);
    assert.match(panels()[0]!.label, /orders-api/);
    await vscode.commands.executeCommand('hostingCost.estimate');
    assert.equal(panels().length, 1);
    assert.ok(panels()[0]!.isActive);
  });

  it('takes the place of one that nobody answers any more', async () => {
    const orphan = vscode.window.createWebviewPanel('hostingCost.panel', 'Hosting Cost: orders-api', vscode.ViewColumn.Active);
    await until(() => panels().length === 1);
    const closed = new Promise<void>((resolve) => { orphan.onDidDispose(() => resolve()); });
    await vscode.commands.executeCommand('hostingCost.estimate');
    await closed;
    await until(() => panels().length === 1);
  });

  it('opens once when it is asked for twice at the same moment', async () => {
    await Promise.all([vscode.commands.executeCommand('hostingCost.estimate'), vscode.commands.executeCommand('hostingCost.estimate')]);
    await until(() => panels().length > 0);
    assert.equal(panels().length, 1);
  });

  it('opens at one handler', async () => {
    const { root, figures } = example.session;
    await vscode.commands.executeCommand('hostingCost.openHandler', { root, handlerId: figures!.analysis.handlers[0]!.id });
    await until(() => panels().length === 1);
  });

  it('leaves no figures behind that were typed in it', async () => {
    await vscode.commands.executeCommand('hostingCost.estimate');
    await until(() => panels().length === 1);
    await example.session.setTyped({ requestsPerMonth: 5 });
    assert.equal(example.session.figures?.inputs.requestsPerMonth, 5);
    await closeEditors();
    await until(() => example.session.figures?.inputs.requestsPerMonth === 30_000_000);
    assert.equal(panels().length, 0);
  });

  it('reads the project again when it is asked to', async () => {
    const { figures } = example.session;
    await vscode.commands.executeCommand('hostingCost.refresh');
    assert.notEqual(example.session.figures, figures);
    assert.deepEqual(example.session.figures?.analysis.handlers.map(({ id }) => id), figures?.analysis.handlers.map(({ id }) => id));
  });

  it('opens hosting-cost.json as JSON with comments', async () => {
    await vscode.commands.executeCommand('hostingCost.openProjectFile');
    const document = vscode.window.activeTextEditor?.document;
    assert.match(document?.fileName ?? '', /hosting-cost\.json$/);
    assert.equal(document?.languageId, 'jsonc');
  });
});
