/** A small service whose files hang together in every way that an edit can break: path mappings, a barrel, a class behind an interface, a client at the top of a file. */
export const editedService: Readonly<Record<string, string>> = {
  'serverless.yml': `service: orders
provider:
  name: aws
  runtime: nodejs22.x
  memorySize: 512
  timeout: \${self:custom.timeout}
custom:
  timeout: 15
functions:
  getOrder:
    handler: src/handlers/get-order.handler
    events:
      - httpApi: GET /orders/{id}
  payOrder:
    handler: src/handlers/pay-order.handler
    timeout: 29
    events:
      - httpApi: POST /orders/{id}/payment
  settle:
    handler: src/handlers/settle.handler
    events:
      - schedule: rate(5 minutes)
  runJob:
    handler: src/handlers/run-job.handler
    events:
      - sqs: arn:aws:sqs:eu-central-1:000000000000:jobs
`,
  'package.json': '{ "name": "orders", "type": "module", "imports": { "#config": "./src/config.ts" }, "dependencies": { "@aws-sdk/client-dynamodb": "3", "pg": "8" } }\n',
  'tsconfig.json': '{ "compilerOptions": { "target": "ES2022", "baseUrl": ".", "paths": { "@shared/*": ["src/shared/*"] } } }\n',
  '.gitignore': 'dist/\n*.js\n',
  'src/config.ts': "export const attempts = 2;\nexport const url = 'https://pay.test/v1';\n",
  'src/handlers/get-order.ts': `import { find } from '@shared/orders';

export const handler = async (event) => {
  const order = await find(event.pathParameters.id);
  return { statusCode: order ? 200 : 404 };
};
`,
  'src/handlers/pay-order.ts': `import { attempts } from '#config';
import { charge, find, type Repository, save } from '../shared';

class Orders implements Repository {
  constructor(private readonly table: string) {}
  async load(id: string) {
    return find(id, this.table);
  }
}

const orders: Repository = new Orders('orders');

export async function handler(event: { id: string; items: string[] }) {
  const order = await orders.load(event.id);
  if (!order) return undefined;
  for (let attempt = 0; attempt < attempts; attempt++) await charge(order.total);
  await Promise.all(event.items.map((item) => save({ id: item })));
  return order;
}
`,
  'src/handlers/settle.ts': `import { Pool } from 'pg';
import { charge } from '@shared/payments';

const pool = new Pool({ max: 1 });

export const handler = async () => {
  const { rows } = await pool.query('SELECT id FROM payments LIMIT 50');
  for (const { id } of rows) {
    await charge(id);
    await pool.query('UPDATE payments SET done = true WHERE id = $1', [id]);
  }
};
`,
  'src/handlers/run-job.ts': `import middy from '@middy/core';
import { Ledger } from '../shared/ledger';

export const handler = middy(async (event) => {
  const job = await import(\`../jobs/\${event.kind}\`);
  await job.run(new Ledger(event.id));
});
`,
  'src/jobs/refund.ts': "import { charge } from '../shared/payments';\nimport type { Ledger } from '../shared/ledger';\n\nexport async function run(ledger: Ledger) {\n  await ledger.note();\n  await charge(-1);\n}\n",
  'src/jobs/remind.ts': "const place = 'https://mail.test/';\n\nexport const run = async (ledger) => {\n  await fetch(place);\n  await ledger.note();\n};\n",
  'src/shared/ledger.ts': `import { url } from '../config';

export class Ledger {
  private readonly place: string;
  constructor(id: string) {
    this.place = \`\${url}/ledger/\${id}\`;
  }
  note() {
    return fetch(this.place);
  }
}
`,
  'src/shared/index.ts': "export * from './orders';\nexport { charge } from './payments';\nexport interface Repository {\n  load(id: string): Promise<{ total: number } | undefined>;\n}\n",
  'src/shared/orders.ts': `import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export async function find(id: string, TableName = 'orders') {
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: { id: { S: id } } }));
  return Item;
}

export const save = (item) => client.send(new PutItemCommand({ TableName: 'orders', Item: item }));
`,
  'src/shared/payments.ts': `import { url } from '../config';

export async function charge(amount: number) {
  const answer = await fetch(\`\${url}/charges\`, { method: 'POST', body: String(amount) });
  if (!answer.ok) throw new Error('refused');
  return answer.json();
}
`,
};
