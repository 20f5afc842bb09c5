import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openExample, openFile, placeOf, type Example } from './example';

describe('hovers', () => {
  let example: Example;
  before(async () => {
    example = await openExample();
  });
  afterEach(closeEditors);

  it("say on a handler's name what it costs, how much of that is waiting, and why", async () => {
    const text = await hover('src/handlers/pay-order.ts', 'handler:');
    assert.match(text, /\*\*payOrder\*\*/);
    assert.match(text, /AWS Lambda \*\*.*\$\d/);
    assert.match(text, /Waiting \*\*\d+%/);
    assert.match(text, /serverless\\\.yml/);
    assert.match(text, /\]\(file:\/\/.*serverless\.yml#L\d+\)/);
    assert.match(text, /\]\(command:hostingCost\.openHandler\?/);
  });

  it('say on an await of a call how long it waits', async () => {
    const text = await hover('src/handlers/import-stock.ts', 'await s3.send');
    assert.match(text, /\*\*S3 GetObject\*\*/);
    assert.match(text, /Waits \*\*[\d.]+ ms/);
    assert.match(text, /importStock/);
  });

  it('say on an await of an own function what is waited for inside', async () => {
    const text = await hover('src/handlers/pay-order.ts', 'charge(order');
    assert.match(text, /HTTP POST/);
    assert.match(text, /310 ms/);
    assert.match(text, /\]\(file:\/\/.*src\/shared\/payments\.ts#L\d+\)/);
    assert.match(text, /typed/);
  });

  it('say nothing where there is nothing to say', async () => {
    assert.doesNotMatch(await hover('src/handlers/pay-order.ts', 'event.pathParameters'), /a month/);
    assert.doesNotMatch(await hover('src/shared/reply.ts', 'export'), /a month/);
  });

  it('run no command but ours', async () => {
    const { document } = await openFile(example, 'src/handlers/pay-order.ts');
    // The language's own hover is among them.
    const ours = (await contents(document, placeOf(document, 'handler:', 1))).filter(({ value }) => /hostingCost/.test(value));
    assert.equal(ours.length, 1);
    assert.deepEqual(ours[0]!.isTrusted, { enabledCommands: ['hostingCost.openHandler'] });
    assert.ok(!ours[0]!.supportHtml);
  });

  it('can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('hostingCost');
    await settings.update('hover.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      assert.doesNotMatch(await hover('src/handlers/pay-order.ts', 'handler:'), /a month/);
    } finally {
      await settings.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  async function hover(file: string, at: string): Promise<string> {
    const { document } = await openFile(example, file);
    return (await contents(document, placeOf(document, at, 1))).map(({ value }) => value).join('\n');
  }

  async function contents({ uri }: vscode.TextDocument, position: vscode.Position): Promise<vscode.MarkdownString[]> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
    return hovers.flatMap((found) => found.contents).filter((content) => content instanceof vscode.MarkdownString);
  }
});
