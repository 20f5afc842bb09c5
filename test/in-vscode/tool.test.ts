import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openExample, type Example } from './example';

const NAME = 'hostingCost_estimate';

describe('the language-model tool', () => {
  let example: Example;
  before(async () => {
    example = await openExample();
  });
  afterEach(closeEditors);

  async function ask(input: object): Promise<{ options: { costPerMonth: { likely: number } }[]; handlers: { id: string }[]; requestsPerMonth: number; assumptions: unknown[] }> {
    const { content } = await vscode.lm.invokeTool(NAME, { input, toolInvocationToken: undefined });
    return JSON.parse((content[0] as vscode.LanguageModelTextPart).value);
  }

  it('is offered with a description', () => {
    const tool = vscode.lm.tools.find(({ name }) => name === NAME);
    assert.match(tool?.description ?? '', /deterministic figures/);
  });

  it('answers with the figures that the editor shows, and their reasons', async () => {
    const { options, handlers, assumptions } = await ask({});
    const shown = example.session.figures!.estimate;
    assert.deepEqual(options.map(({ costPerMonth }) => costPerMonth.likely).sort(), shown.options.map(({ listCostPerMonth }) => listCostPerMonth.likely).sort());
    assert.equal(handlers.length, 10);
    assert.ok(assumptions.length > 5);
  });

  it('answers for other traffic without changing what is shown', async () => {
    const before = example.session.figures;
    const { requestsPerMonth, handlers } = await ask({ requestsPerMonth: '900M', handler: 'payOrder' });
    assert.ok(requestsPerMonth >= 900_000_000);
    assert.deepEqual(handlers.map(({ id }) => id), ['src/handlers/pay-order.ts#handler']);
    assert.equal(example.session.figures, before);
  });
});
