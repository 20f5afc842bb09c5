import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const project = resolve(__dirname, '../..');
const example = join(project, 'examples/orders-api');

describe('hosting-cost mcp, asked by a client of the official SDK', function () {
  this.timeout(120_000);
  let client: Client;
  before(async () => {
    client = new Client({ name: 'a test', version: '1.0.0' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: ['--import', 'tsx', join(project, 'src/cli.ts'), 'mcp'], cwd: project, stderr: 'ignore' }));
  });
  after(() => client.close());

  async function ask(question: Record<string, string>): Promise<{ text: string; isError: boolean }> {
    const { content, isError } = await client.callTool({ name: 'hostingCost_estimate', arguments: question });
    return { text: (content as { text: string }[])[0]!.text, isError: isError === true };
  }

  it('offers one tool, which changes nothing, and describes its parameters', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]), [['hostingCost_estimate', true]]);
    const { properties } = tools[0]!.inputSchema as { properties: Record<string, { description: string }> };
    assert.deepEqual(Object.keys(properties), ['folder', 'handler', 'requestsPerMonth', 'region']);
    assert.ok(Object.values(properties).every(({ description }) => description.length > 20));
  });

  it('answers with figures, their ranges and reasons; the same question has the same answer', async () => {
    const first = await ask({ folder: example });
    const { options, handlers, assumptions, requestsPerMonth } = JSON.parse(first.text);
    assert.deepEqual(options.map(({ id }: { id: string }) => id), ['aws-fargate', 'aws-lambda']);
    for (const { costPerMonth: { low, likely, high } } of options) assert.ok(low > 0 && low <= likely && likely <= high);
    assert.equal(handlers.length, 10);
    assert.ok(handlers.every(({ waitsFor }: { waitsFor: { source: string }[] }) => waitsFor.every(({ source }) => source.length > 0)));
    assert.ok(assumptions.length > 5 && assumptions.every(({ origin, source }: { origin: string; source: string }) => origin && source));
    assert.ok(requestsPerMonth > 30_000_000);
    assert.equal((await ask({ folder: example })).text, first.text);
  });

  it('answers for one handler, other traffic and another region', async () => {
    const { text } = await ask({ folder: example, handler: 'payOrder', requestsPerMonth: '50 rps', region: 'eu-west-1' });
    const { handlers, region, requestsPerMonth } = JSON.parse(text);
    assert.deepEqual([handlers.length, handlers[0].id, region], [1, 'src/handlers/pay-order.ts#handler', 'eu-west-1']);
    assert.ok(requestsPerMonth >= 131_400_000 && requestsPerMonth < 131_500_000);
  });

  it('says what is wrong, for an agent to mend', async () => {
    assert.deepEqual(await ask({ folder: example, handler: 'nobody' }).then(({ isError, text }) => [isError, /There is no handler "nobody".*pay-order/.test(text)]), [true, true]);
    assert.deepEqual(await ask({ folder: example, requestsPerMonth: 'many' }).then(({ isError, text }) => [isError, /requestsPerMonth "many": Write it like 3M/.test(text)]), [true, true]);
    assert.deepEqual(await ask({ folder: join(project, 'nowhere') }).then(({ isError, text }) => [isError, /does not exist/.test(text)]), [true, true]);
  });
});
