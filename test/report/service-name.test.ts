import assert from 'node:assert/strict';
import { serviceName } from '../../src/report/words/service-name';

describe('serviceName', () => {
  const cases: [string, string][] = [
    ['dynamodb', 'DynamoDB'],
    ['sql', 'SQL'],
    ['s3', 'S3'],
    ['http', 'HTTP'],
    ['iam', 'IAM'],
    ['kafka', 'Kafka'],
    ['clickhouse', 'ClickHouse'],
    ['azure-blob-storage', 'Azure Blob Storage'],
    ['http:stripe', 'Stripe'],
    ['http:google-maps', 'Google Maps'],
    ['http:openai', 'OpenAI'],
    ['constructor', 'Constructor'],
    ['keyvault', 'Key Vault'],
    ['sleep', 'Timer'],
  ];
  for (const [service, name] of cases) it(`writes ${service} as its maker does: ${name}`, () => assert.equal(serviceName(service), name));
});
