import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

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
});
