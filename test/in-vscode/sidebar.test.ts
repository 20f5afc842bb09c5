import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CostNode } from '../../src/editor/sidebar/cost-node';
import { closeEditors, figuresOf, openExample, untilFigures, type Example } from './example';

describe('the sidebar', () => {
  let example: Example;
  before(async () => {
    example = await openExample();
    // Another test may have left a file that is on its way back.
    await untilFigures(example, ({ inputs }) => inputs.requestsPerMonth === 30_000_000);
  });
  afterEach(closeEditors);

  const items = async (parent?: CostNode) => (await example.api.tree.getChildren(parent)).map((node) => ({ node, item: example.api.tree.getTreeItem(node) }));
  const handlers = async () => (await items()).filter(({ item }) => item.contextValue === 'handler');

  it('shows totals first, then every handler from the dearest to the cheapest, with cost and waiting', async () => {
    const { analysis, estimate } = figuresOf(example);
    const totals = (await items()).slice(0, estimate.options.length);
    assert.deepEqual(totals.map(({ item }) => item.label).sort(), estimate.options.map(({ serviceName }) => serviceName).sort());
    for (const { item } of totals) assert.match(String(item.description), /^\$\d/);
    assert.deepEqual((await handlers()).map(({ item }) => item.label).sort(), analysis.handlers.map(({ name }) => name).sort());
    const costs = (await handlers()).map(({ item }) => costOf(String(item.label)));
    assert.deepEqual(costs, [...costs].sort((a, b) => b - a));
    for (const { item } of await handlers()) assert.match(String(item.description), /^(\$|under).* · .*% waiting$/);
  });

  it('shows what a handler awaits below it', async () => {
    const payOrder = (await handlers()).find(({ item }) => item.label === 'payOrder');
    assert.equal(payOrder?.item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    const calls = (await items(payOrder.node)).map(({ item }) => String(item.label));
    assert.equal(calls.length, handlerNamed('payOrder').awaitedCalls.length);
    assert.ok(calls.some((label) => /DynamoDB/.test(label)), calls.join());
  });

  it('opens the code of a handler and of a call', async () => {
    const payOrder = (await handlers()).find(({ item }) => item.label === 'payOrder')!;
    await click(payOrder.item);
    const { range } = handlerNamed('payOrder');
    assert.deepEqual(here(), [range.file, range.line]);
    const [call] = await items(payOrder.node);
    await click(call!.item);
    const { file, line } = handlerNamed('payOrder').awaitedCalls[0]!;
    assert.deepEqual(here(), [file, line]);
  });

  it('is empty, with a welcome text, when nothing is found', async () => {
    const settings = vscode.workspace.getConfiguration('hostingCost');
    const emptied = changeOf(() => example.session.figures?.analysis.handlers.length === 0);
    await settings.update('exclude', ['**'], vscode.ConfigurationTarget.Global);
    await emptied;
    assert.deepEqual(await items(), []);
    const filled = changeOf(() => example.session.figures?.analysis.handlers.length === 10);
    await settings.update('exclude', undefined, vscode.ConfigurationTarget.Global);
    await filled;
    assert.equal((await handlers()).length, 10);
  });

  const handlerNamed = (name: string) => figuresOf(example).analysis.handlers.find((handler) => handler.name === name)!;

  function costOf(name: string): number {
    const { estimate } = figuresOf(example);
    const lambda = estimate.options.find(({ deliveryModel }) => deliveryModel === 'FaaS')!;
    return estimate.handlers.find(({ id }) => id === handlerNamed(name).id)!.listCostPerMonth[lambda.optionId]!.likely;
  }

  async function click({ command }: vscode.TreeItem): Promise<void> {
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  /** File and 1-based line of the cursor. */
  function here(): [string, number] {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    return [vscode.workspace.asRelativePath(editor.document.uri), editor.selection.active.line + 1];
  }

  function changeOf(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const following = example.api.tree.onDidChangeTreeData(() => {
        if (!isSo()) return;
        following.dispose();
        resolve();
      });
    });
  }
});
