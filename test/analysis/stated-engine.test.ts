import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

const template = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources: { Orders: { Type: AWS::Serverless::Function, Properties: { Handler: src/handler.handler, Runtime: nodejs22.x } } }
`;
const entities = "import { BaseEntity } from 'typeorm';\nexport class Order extends BaseEntity {}\n";
const handler = "import { Order } from './order';\nexport const handler = async () => Order.find();\n";

async function services(files: Record<string, string>): Promise<string[]> {
  const { handlers } = await analyzeFiles({ 'template.yaml': template, 'src/order.ts': entities, 'src/handler.ts': handler, ...files });
  return handlers[0]!.awaitedCalls.map(({ service }) => service);
}

const manifest = (dependencies: Record<string, string>, devDependencies: Record<string, string> = {}): string => JSON.stringify({ dependencies, devDependencies });

describe('an engine that stands elsewhere', () => {
  it("is that of the handler's connection, which its entities are asked through", async () => {
    const connect = "import { createConnection } from 'typeorm';\nlet connection;\nexport const connected = async () => (connection ??= await createConnection({ type: 'mysql' }));\n";
    assert.deepEqual(await services({ 'src/connect.ts': connect, 'src/handler.ts': `import { connected } from './connect';\n${handler.replace('Order.find()', '{\n  await connected();\n  const order = await Order.findOne();\n  await order.save();\n}')}` }), ['mysql', 'mysql', 'mysql']);
  });

  it('is that of the driver which the package of the call depends on', async () => {
    assert.deepEqual(await services({ 'package.json': manifest({ typeorm: '1', pg: '8' }) }), ['postgres']);
    assert.deepEqual(await services({ 'package.json': manifest({ mysql2: '3', sqlite3: '5' }, { pg: '8' }) }), ['mysql']);
    assert.deepEqual(await services({ 'package.json': manifest({ pg: '8' }), 'src/package.json': manifest({ typeorm: '1' }, { mssql: '1' }) }), ['mssql']);
    assert.deepEqual(await services({ 'package.json': manifest({ pg: '8', mysql2: '3' }) }), ['sql']);
  });

  it('is what the whole project states, by a client that the handler never sees, a configuration or its containers', async () => {
    const both = manifest({ pg: '8', mysql2: '3' });
    assert.deepEqual(await services({ 'package.json': both, 'src/source.ts': "import { DataSource } from 'typeorm';\nexport default new DataSource({ type: process.env.ENGINE ?? 'mariadb', entities: [] });\n" }), ['mysql']);
    assert.deepEqual(await services({ 'package.json': both, 'ormconfig.json': '{ "type": "postgres", "host": "localhost" }' }), ['postgres']);
    assert.deepEqual(await services({ 'docker-compose.yml': 'services:\n  api: { image: acme/api }\n  db:\n    image: bitnami/postgresql:16\n' }), ['postgres']);
    assert.deepEqual(await services({ 'compose.yaml': 'services:\n  api:\n    environment:\n      DATABASE_URL: mysql://root@db/orders\n' }), ['mysql']);
    assert.deepEqual(await services({ 'src/a.ts': "export const a = { dialect: 'mysql', host: 'a' };\n", 'src/b.ts': "export const b = { client: 'pg', pool: {} };\n" }), ['sql']);
  });

  it('is not SQLite where an environment chooses between it and another one', async () => {
    const head = "import { knex } from 'knex';\nconst configs = { test: { client: 'sqlite3' }, production: { client: 'pg' } };\nconst db = knex(configs[process.env.DATABASE]);\n";
    assert.deepEqual(await services({ 'src/handler.ts': `${head}export const handler = async () => db('orders').first();\n` }), ['postgres']);
  });

  it('makes no call conditional where a connection is found or made, of which one way alone tells the engine', async () => {
    const connection = "import { createConnection, getConnectionManager } from 'typeorm';\nexport const connected = async () => (getConnectionManager().has('a') ? getConnectionManager().get() : await createConnection({ type: 'mysql' }));\n";
    const body = "import { connected } from './connection';\nexport const handler = async () => {\n  const connection = await connected();\n  await connection.transaction(async (manager) => manager.createQueryBuilder().getMany());\n};\n";
    const { handlers } = await analyzeFiles({ 'template.yaml': template, 'src/connection.ts': connection, 'src/handler.ts': body });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ operation, service, multiplicity }) => `${operation} ${service} ${multiplicity}`).sort(), ['connect mysql conditional', 'getMany mysql once', 'transaction mysql once']);
  });
});
