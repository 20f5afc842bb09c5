import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, figuresOf, openExample, openFile, placeOf, untilFigures, type Example } from './example';
import { until } from '../until';

describe('figures in the code', () => {
  let example: Example;
  before(async () => {
    example = await openExample();
  });
  afterEach(async () => {
    await set('codeLens.enabled', undefined);
    await set('inlayHints.enabled', undefined);
    await set('hideBelowUsdPerMonth', undefined);
    await closeEditors();
  });

  const set = (name: string, value: unknown) => vscode.workspace.getConfiguration('hostingCost').update(name, value, vscode.ConfigurationTarget.Global);
  const panelIsOpen = () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview && /hostingCost\.panel$/.test(input.viewType)));
  const isOn = (name: string) => vscode.workspace.getConfiguration('hostingCost').get(name);

  it('stand above a handler: both bills and the waiting; a click opens the panel at it', async () => {
    const { document } = await openFile(example, 'src/handlers/pay-order.ts');
    const [lens, ...others] = await lenses(document);
    assert.ok(lens?.command && others.length === 0);
    assert.match(lens.command.title, /^Lambda \$\d.*\/mo · \d+% waiting · Fargate \$\d.*\/mo$/);
    assert.equal(lens.range.start.line, placeOf(document, 'handler:').line);
    assert.deepEqual(lens.command.arguments, [{ root: example.session.root, handlerId: 'src/handlers/pay-order.ts#handler' }]);
    await vscode.commands.executeCommand(lens.command.command, ...lens.command.arguments!);
    // The window tells of new tabs a little later.
    await until(panelIsOpen);
  });

  it('stand behind awaits: of calls in the file, and of own functions that wait elsewhere', async () => {
    const stock = await openFile(example, 'src/handlers/import-stock.ts');
    const own = (await hints(stock.document)).map(({ label, position }) => `${position.line}: ${label}`);
    const line = placeOf(stock.document, 's3.send').line;
    assert.ok(own.some((text) => new RegExp(`^${line}: [\\d.]+ ms · [≤<]\\$\\d`).test(text)), own.join('\n'));
    const pay = await openFile(example, 'src/handlers/pay-order.ts');
    const charge = placeOf(pay.document, 'charge(order');
    const through = (await hints(pay.document)).find(({ position }) => position.isEqual(charge));
    assert.match(String(through?.label), /^1\.\d+ × 310 ms · ≤\$\d/, 'it authorises first and captures then, unless the first is refused; the hover says 310 ms a call');
  });

  it('move with what is typed, and stand at the new place when they are asked for again', async () => {
    const { document } = await openFile(example, 'src/handlers/pay-order.ts');
    const before = (await lenses(document))[0]!.range.start.line;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal((await lenses(document))[0]?.range.start.line, before + 2);
    const charge = placeOf(document, 'charge(order');
    assert.ok((await hints(document)).some(({ position }) => position.isEqual(charge)));
  });

  it('are hidden one by one, all by a command, and below a sum', async () => {
    const { document } = await openFile(example, 'src/handlers/pay-order.ts');
    await set('codeLens.enabled', false);
    assert.deepEqual([(await lenses(document)).length, (await hints(document)).length > 0], [0, true]);
    await vscode.commands.executeCommand('hostingCost.toggleCodeFigures');
    assert.deepEqual([(await lenses(document)).length, (await hints(document)).length], [0, 0]);
    await vscode.commands.executeCommand('hostingCost.toggleCodeFigures');
    assert.deepEqual([isOn('codeLens.enabled'), isOn('inlayHints.enabled')], [true, true]);
    assert.equal((await lenses(document)).length, 1);
    await set('hideBelowUsdPerMonth', 1e9);
    assert.deepEqual([(await lenses(document)).length, (await hints(document)).length], [0, 0]);
  });

  it('follow the traffic', async () => {
    const { document } = await openFile(example, 'src/handlers/pay-order.ts');
    const before = (await lenses(document))[0]!.command!.title;
    await example.session.setTyped({ ...figuresOf(example).inputs, requestsPerMonth: 900_000_000 });
    assert.notEqual((await lenses(document))[0]!.command!.title, before);
    await example.session.setTyped(undefined);
    await untilFigures(example, ({ inputs }) => inputs.requestsPerMonth === 30_000_000);
  });

  /** Ours: TypeScript has lenses of its own. */
  async function lenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
    return all.filter(({ command }) => command?.command === 'hostingCost.openHandler');
  }

  async function hints(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const all = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    return all.filter(({ label }) => /\/mo|INIT/.test(String(label)));
  }
});
