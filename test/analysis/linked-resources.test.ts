import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

describe('what SST links to a Worker', () => {
  it('is the binding that the configuration makes, here or in a file of its own', async () => {
    const { handlers } = await analyzeFiles({
      'sst.config.ts': `export default $config({ app: () => ({ name: 'a', home: 'cloudflare' }), async run() { const cache = new sst.cloudflare.Kv('Cache'); const { files } = await import('./infra/files'); new sst.cloudflare.Worker('Api', { handler: 'src/worker.ts', link: [cache, files], url: true }); } });`,
      'infra/files.ts': `export const files = new sst.cloudflare.Bucket('Files');`,
      'src/worker.ts': `import { Resource } from 'sst';\nexport default { async fetch(request) { const known = await Resource.Cache.get(request.url); if (known) return new Response(known); return new Response(await Resource.Files.get(request.url)); } };`,
    });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service, operation }) => [service, operation]), [['kv', 'get'], ['r2', 'get']]);
    assert.ok(handlers[0]!.awaitedCalls.every(({ library }) => library === '@cloudflare/workers-types'));
  });

  it('is a name of the deployment on AWS', async () => {
    const { handlers } = await analyzeFiles({
      'handler.ts': `import { Resource } from 'sst';\nimport { S3Client, ListObjectsV2Command } from '@aws-sdk/client-s3';\nconst s3 = new S3Client({});\nexport const handler = async () => s3.send(new ListObjectsV2Command({ Bucket: Resource.Files.name }));`,
    });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service, operation, multiplicity }) => [service, operation, multiplicity]), [['s3', 'ListObjectsV2', 'once']]);
  });

  it('is a type of a Workers runtime, and no construct that is called so', async () => {
    const { handlers } = await analyzeFiles({
      'wrangler.toml': 'name = "a"\nmain = "src/worker.ts"\n',
      'src/env.ts': `import type * as cloudflare from '@cloudflare/workers-types';\nexport interface Env { Cache: cloudflare.KVNamespace }`,
      'src/worker.ts': `export default { async fetch(request, env) { await env.jobs.add(request.url); return new Response(await env.Cache.get(request.url)); } };`,
      'infra/stack.ts': `import * as ecs from 'aws-cdk-lib/aws-ecs';\nexport interface Given { jobs: ecs.Service }`,
    });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service, operation }) => [service, operation]), [['kv', 'get']]);
  });
});
