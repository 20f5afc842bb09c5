import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Figures } from '../../src/editor/figures';
import { closeEditors, figuresOf, openExample, openFile, placeOf, untilFigures, type Example } from './example';

describe('figures follow', () => {
  let example: Example;
  before(async () => {
    example = await openExample();
  });
  afterEach(closeEditors);

  const calls = (figures: Figures, name: string) => figures.analysis.handlers.find((handler) => handler.name === name)?.awaitedCalls ?? [];
  const lambdaCost = ({ estimate }: Figures) => estimate.options.find(({ deliveryModel }) => deliveryModel === 'FaaS')!.listCostPerMonth.likely;

  it('what is typed in a handler and not saved, and its taking back', async () => {
    const before = calls(figuresOf(example), 'getOrder').length;
    const editor = await openFile(example, 'src/handlers/get-order.ts');
    await insert(editor, 'const order', "await fetch('https://slow.example/audit');\n  ");
    const after = await untilFigures(example, (figures) => calls(figures, 'getOrder').length === before + 1);
    assert.ok(calls(after, 'getOrder').some(({ host }) => host === 'slow.example'));
    assert.ok(editor.document.isDirty);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await untilFigures(example, (figures) => calls(figures, 'getOrder').length === before);
  });

  it('a module that handlers share', async () => {
    const editor = await openFile(example, 'src/shared/events.ts');
    const before = calls(figuresOf(example), 'payOrder').length;
    await insert(editor, 'await ', "await fetch('https://slow.example/mirror');\n  ");
    const after = await untilFigures(example, (figures) => calls(figures, 'payOrder').length === before + 1);
    assert.ok(calls(after, 'createOrder').some(({ host }) => host === 'slow.example'));
  });

  it('the configuration that declares the handlers', async () => {
    const editor = await openFile(example, 'serverless.yml');
    await untilFigures(example, (figures) => calls(figures, 'payOrder').length > 0);
    await replace(editor, '  payOrder:', '  settleOrder:');
    await untilFigures(example, ({ analysis }) => analysis.handlers.some(({ name }) => name === 'settleOrder'));
    assert.ok(!figuresOf(example).analysis.handlers.some(({ name }) => name === 'payOrder'));
  });

  it('hosting-cost.json', async () => {
    const before = await untilFigures(example, ({ inputs }) => inputs.requestsPerMonth === 30_000_000);
    const editor = await openFile(example, 'hosting-cost.json');
    await replace(editor, '30000000', '300000000');
    const after = await untilFigures(example, ({ inputs }) => inputs.requestsPerMonth === 300_000_000);
    assert.ok(lambdaCost(after) > 5 * lambdaCost(before));
  });

  it('what hosting-cost.json says wrongly, with a problem that names the line', async () => {
    const editor = await openFile(example, 'hosting-cost.json');
    await replace(editor, '"peakToMean"', '"peekToMean"');
    await untilFigures(example, ({ inputDiagnostics }) => inputDiagnostics.length > 0);
    const problems = vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'Hosting Cost');
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /peekToMean/);
    assert.equal(problems[0]!.range.start.line, placeOf(editor.document, 'peekToMean').line);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await untilFigures(example, ({ inputDiagnostics }) => inputDiagnostics.length === 0);
    assert.deepEqual(vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'Hosting Cost'), []);
  });

  it('a budget that is exceeded, with a problem at its line', async () => {
    const editor = await openFile(example, 'hosting-cost.json');
    await replace(editor, '"peakToMean"', '"budgetPerMonth": 1,\n  "peakToMean"');
    await untilFigures(example, ({ inputs, inputDiagnostics }) => inputs.budgetPerMonth === 1 && inputDiagnostics.length > 0);
    const [problem] = vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'Hosting Cost');
    assert.match(problem!.message, /more than its budget of \$1/);
    assert.deepEqual([problem!.severity, problem!.range.start.line], [vscode.DiagnosticSeverity.Warning, placeOf(editor.document, 'budgetPerMonth').line]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await untilFigures(example, ({ inputDiagnostics }) => inputDiagnostics.length === 0);
  });

  async function insert(editor: vscode.TextEditor, before: string, text: string): Promise<void> {
    assert.ok(await editor.edit((edit) => edit.insert(placeOf(editor.document, before), text)));
  }

  async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
    const start = placeOf(editor.document, old);
    assert.ok(await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, old.length)), text)));
  }
});
