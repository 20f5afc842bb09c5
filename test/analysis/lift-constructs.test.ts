import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';
import { waitOf } from './wait-of';

describe('constructs of Lift', () => {
  it('has a worker where its handler stands, so that a mark there leaves it out', async () => {
    const construct = (name: string, mark: string) => `  ${name}:\n    type: queue\n    worker:\n      handler: src/${name}.main${mark}\n`;
    const { handlers } = await analyzeFiles({
      'serverless.yml': `service: shop\nprovider: { name: aws, runtime: nodejs22.x }\nconstructs:\n${construct('mail', '')}${construct('old', ' # hosting-cost-ignore')}`,
      'src/mail.ts': "export const main = async () => fetch('https://mail.example.com');",
      'src/old.ts': "export const main = async () => fetch('https://old.example.com');",
    });
    assert.deepEqual(handlers.map(({ name, evidence }) => [name, evidence.line]), [['mailWorker', 7]]);
  });

  it('hands its worker one message at a time, or as many as it states', async () => {
    const { handlers } = await analyzeFiles({
      'serverless.yml': 'service: shop\nprovider: { name: aws, runtime: nodejs22.x }\nconstructs:\n  mail: { type: queue, worker: { handler: src/work.one } }\n  images: { type: queue, batchSize: 4, worker: { handler: src/work.some } }\n',
      'src/work.js': 'const each = async (event) => { for (const record of event.Records) await fetch(`https://w7.test/${record.body}`); };\nexport const one = (event) => each(event);\nexport const some = (event) => each(event);\n',
    });
    assert.deepEqual(handlers.map((handler) => [handler.batchSize, ...waitOf(handler)]), [[1, 7, 7], [4, 7, 28]]);
  });
});
