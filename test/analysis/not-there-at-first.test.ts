import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';
import { mainOf } from './main-of';

/** Hosts that the handler asks, in order. */
async function hostsOf(source: string): Promise<string[]> {
  const { awaitedCalls } = await mainOf(source, 'handler.ts');
  return awaitedCalls.flatMap(({ host, service }) => host ?? service);
}

/** A class that makes its client when it is first asked, whose field is declared like this. */
const lazily = (field: string): string => `import { IoTDataPlaneClient, PublishCommand } from '@aws-sdk/client-iot-data-plane';
  class Things {
    ${field}
    private async made() {
      if (this.client) return this.client;
      const client = new IoTDataPlaneClient({ endpoint: await (await fetch('https://a.test')).text() });
      this.client = client;
      return client;
    }
    async tell() { const client = await this.made(); await client.send(new PublishCommand({ topic: 't' })); }
  }
  export const main = () => new Things().tell();`;

describe('what is not there at first', () => {
  it('is made where a class looks for it, however its field is declared', async () => {
    for (const field of ['private client: IoTDataPlaneClient;', 'private client!: IoTDataPlaneClient;', 'private client?: IoTDataPlaneClient;', 'private client: IoTDataPlaneClient | null = null;', 'private client;']) {
      assert.deepEqual(await hostsOf(lazily(field)), ['a.test', 'iot-data-plane'], field);
    }
  });

  it('says nothing of a path that may be empty: its parts are not those of an empty text', async () => {
    const source = (parts: string): string => `export const main = async (event) => {
      const whole = event.path || '';
      const path = whole.length > 1 ? whole.slice(0, -1) : whole;
      ${parts}
      if (!id) throw new Error('no id');
      return fetch('https://a.test/' + id);
    };`;
    for (const parts of ["const id = path.split('/')[3];", "const [, , , id] = path.split('/');", "const id = path.split('/').pop();"]) assert.deepEqual(await hostsOf(source(parts)), ['a.test'], parts);
  });

  it('may be missing from an object where only some paths put it there', async () => {
    const source = (isWrong: string): string => `export const onRequestPost = async ({ request, env }) => {
      const body = await request.json();
      const errors = {};
      for (const name of ['title', 'price']) if (!body[name]) errors[name] = 'missing';
      if (${isWrong}) return new Response('', { status: 400 });
      await env.DB.prepare('x').run();
    };`;
    for (const isWrong of ['Object.keys(errors).length > 0', 'Object.entries(errors).length', 'errors.title || errors.price', "'title' in errors", 'Object.values(errors).some(Boolean)']) {
      const { handlers } = await analyzeFiles({ 'wrangler.toml': "name = 'shop'\npages_build_output_dir = 'public'\n[[d1_databases]]\nbinding = 'DB'\n", 'functions/orders.ts': source(isWrong) });
      assert.deepEqual(handlers[0]?.awaitedCalls.map(({ service, multiplicity }) => `${service} ${multiplicity}`), ['d1 once'], isWrong);
    }
  });
});
