import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const project = resolve(__dirname, '../..');

/** The server as it is built: its bundle starts its packages in an order of its own. */
describe('hosting-cost mcp, as built', function () {
  this.timeout(60_000);
  const client = new Client({ name: 'a test', version: '1.0.0' });
  after(() => client.close());

  it('answers an agent', async () => {
    await client.connect(new StdioClientTransport({ command: process.execPath, args: ['dist/cli.js', 'mcp'], cwd: project, stderr: 'ignore' }));
    const { content } = await client.callTool({ name: 'hostingCost_estimate', arguments: { folder: join(project, 'examples/orders-api'), requestsPerMonth: '3M' } });
    const { requestsPerMonth } = JSON.parse((content as { text: string }[])[0]!.text) as { requestsPerMonth: number };
    assert.equal(Math.round(requestsPerMonth / 1e4), 301);
  });
});
