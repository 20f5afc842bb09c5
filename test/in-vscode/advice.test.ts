import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openExample, openFile, type Example } from './example';

const CODE = `import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { findOrder, ordersOf } from '@shared/orders-table';
import { reply } from '@shared/reply';

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const order = await findOrder(event.pathParameters?.id ?? '');
  const others = await ordersOf(event.queryStringParameters?.customerId ?? '');
  return reply(200, { order, others });
};
`;

describe('advice', () => {
  let example: Example;
  before(async () => {
    example = await openExample();
  });
  afterEach(closeEditors);

  it('stands in the code and in the Problems view, with its worth; a quick fix does it, a comment hides it, undo brings it back', async function () {
    // TypeScript's own server, which answers for the light bulb too, takes its time to start.
    this.timeout(240_000);
    const editor = await openFile(example, 'src/handlers/get-order.ts');
    await replaceAll(editor, CODE);
    const [found] = await untilAdvice(editor.document, 1);
    assert.match(found!.message, /findOrder and ordersOf wait one after another.*ms shorter.*a month/);
    assert.deepEqual([found!.severity, found!.range.start.line, found!.range.end.line, found!.code], [vscode.DiagnosticSeverity.Information, 5, 5, 'independent-awaits']);
    await apply(editor.document, found!, 'Wait for them at once (Promise.all)');
    assert.match(editor.document.getText(), /const \[order, others\] = await Promise\.all\(\[/);
    await untilAdvice(editor.document, 0);
    await vscode.commands.executeCommand('undo');
    const [again] = await untilAdvice(editor.document, 1);
    await apply(editor.document, again!, 'Hide this advice here');
    assert.match(editor.document.getText(), / {2}\/\/ hosting-cost-ignore-next-line\n {2}const order/);
    await untilAdvice(editor.document, 0);
  });

  it('mends the place that it stands at, where two places have the same advice', async function () {
    this.timeout(240_000);
    const editor = await openFile(example, 'src/handlers/get-order.ts');
    const twice = CODE.replace("import { reply }", "import { publish } from '@shared/events';\nimport { reply }")
      .replace('  return reply', "  await publish('order-read', {});\n  const later = await findOrder('a');\n  const rest = await ordersOf('b');\n  return reply");
    await replaceAll(editor, twice);
    const found = (await untilAdvice(editor.document, 2)).toSorted((a, b) => a.range.start.line - b.range.start.line);
    assert.equal(found[0]!.message, found[1]!.message);
    await apply(editor.document, found[1]!, 'Wait for them at once (Promise.all)');
    assert.match(editor.document.getText(), /const order = await findOrder\(/);
    assert.match(editor.document.getText(), /const \[later, rest\] = await Promise\.all\(\[/);
  });

  it('has no fix for a text that has changed meanwhile', async () => {
    const editor = await openFile(example, 'src/handlers/get-order.ts');
    await replaceAll(editor, CODE);
    const [found] = await untilAdvice(editor.document, 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 2), '/* later */ '));
    assert.deepEqual((await actions(editor.document, found!)).filter(({ title }) => title.includes('Promise.all')), []);
  });

  it('is switched off by its setting', async () => {
    const editor = await openFile(example, 'src/handlers/get-order.ts');
    await replaceAll(editor, CODE);
    await untilAdvice(editor.document, 1);
    const settings = vscode.workspace.getConfiguration('hostingCost');
    await settings.update('advice.enabled', false, vscode.ConfigurationTarget.Global);
    await untilAdvice(editor.document, 0);
    await settings.update('advice.enabled', undefined, vscode.ConfigurationTarget.Global);
    await untilAdvice(editor.document, 1);
  });

  it('stands in the configuration too, where a comment of its own language hides it and leaves the handlers as they are', async function () {
    this.timeout(240_000);
    const editor = await openFile(example, 'serverless.yml');
    const before = await untilAdvice(editor.document, 2);
    assert.match(before[0]!.message, /MiB for .*nearly all waiting.*was not measured/);
    await apply(editor.document, before[0]!, 'Hide this advice here');
    assert.match(editor.document.getText(), /\n {2}# hosting-cost-ignore-next-line\n {2}memorySize: 512\n/);
    const [left] = await untilAdvice(editor.document, 1);
    assert.equal(left!.code, 'memory');
    assert.equal(example.session.figures!.analysis.handlers.length, 10);
  });

  const adviceOn = ({ uri }: vscode.TextDocument) => vscode.languages.getDiagnostics(uri).filter(({ source, code }) => source === 'Hosting Cost' && typeof code === 'string');

  async function untilAdvice(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
    for (;;) {
      const found = adviceOn(document);
      if (found.length === count) return found;
      await new Promise<void>((resolve) => {
        const following = vscode.languages.onDidChangeDiagnostics(() => {
          following.dispose();
          resolve();
        });
      });
    }
  }

  /** VS Code gives the question up while TypeScript's own server still loads the project: then it is asked again. */
  async function actions({ uri }: vscode.TextDocument, { range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
    for (;;) {
      try {
        return await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value);
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'Canceled') throw error;
      }
    }
  }

  async function apply(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, title: string): Promise<void> {
    const action = (await actions(document, diagnostic)).find((one) => one.title === title);
    assert.ok(action?.edit, title);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
  }

  async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
    assert.ok(await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), text)));
  }
});
