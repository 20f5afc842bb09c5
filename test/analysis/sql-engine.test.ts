import assert from 'node:assert/strict';
import { adviseFiles } from './advice/advise-files';
import { analyzeFiles } from './analyze-files';

const template = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources: { Orders: { Type: AWS::Serverless::Function, Properties: { Handler: handler.handler, Runtime: nodejs22.x } } }
`;

async function engines(head: string, body: string): Promise<string[]> {
  const { handlers } = await analyzeFiles({ 'template.yaml': template, 'handler.ts': `${head}\nexport const handler = async (event) => {\n${body}\n};\n` });
  return handlers[0]!.awaitedCalls.map(({ service }) => service);
}

describe('the engine of a client for several', () => {
  it('is what the client was made with, not what rows hold', async () => {
    const sequelize = `import { Sequelize, Model, DataTypes } from 'sequelize';\nconst db = new Sequelize(process.env.DATABASE_URL);\nclass Account extends Model {}\nAccount.init({ type: DataTypes.STRING }, { sequelize: db });`;
    assert.deepEqual(await engines(sequelize, `await Account.create({ type: 'oracle' });\nconst account = new Account({ type: 'mysql' });\nawait account.save();\nawait Account.findOne({ type: 'mssql', url: 'mongodb://a' });`), ['sql', 'sql', 'sql']);
    const typeorm = `import { BaseEntity } from 'typeorm';\nclass Account extends BaseEntity {}`;
    assert.deepEqual(await engines(typeorm, `await Account.find({ type: 'oracle' });`), ['sql']);
    assert.deepEqual(await engines(`import { MikroORM } from '@mikro-orm/core';`, `const orm = await MikroORM.init({ type: 'mariadb' });\nawait orm.em.find('Order', { type: 'oracle' });`), ['mysql', 'mysql']);
  });

  it('is that of the client that a model of Sequelize was told, also by a method of its own or by a function that makes it', async () => {
    const head = `import { Sequelize, Model } from 'sequelize';
const mysql = new Sequelize({ dialect: 'mysql' });
const postgres = new Sequelize('postgres://a.test/b');
class Account extends Model {}
Account.init({}, { sequelize: mysql });
class Order extends Model { static init(client) { return super.init({}, { sequelize: client }); } }
Order.init(postgres);
const makeItem = (client) => { class Item extends Model {} return Item.init({}, { sequelize: client }); };
const Item = makeItem(mysql);`;
    assert.deepEqual(await engines(head, `const account = await Account.findOne();\nawait account.update({});\nawait new Account({}).save();\nawait Order.count();\nawait Item.create({});`), ['mysql', 'mysql', 'mysql', 'postgres', 'mysql']);
  });

  it('is the protocol of a URL, whatever the host, the user and the database are called', async () => {
    for (const url of ['postgres://mysql:d1@oracle.neon.test/sqlite', 'postgresql://mssql.test/mysql']) assert.deepEqual(await engines(`import { knex } from 'knex';\nconst db = knex('${url}');`, `await db('mysql://a').first();`), ['postgres']);
    assert.deepEqual(await engines(`import { knex } from 'knex';\nconst db = knex({ client: 'pgnative', connection: { host: 'mysql.d1.test', database: 'd1' } });`, `await db('a').first();`), ['postgres']);
  });

  it('is no part of a longer word in the name of a package', async () => {
    const clientOf = (name: string) => engines(`import { knex } from 'knex';\nimport client from '${name}';\nconst db = knex({ client });`, `await db('a').first();`);
    assert.deepEqual([await clientOf('@acme/cloud1-neonlights'), await clientOf('kysely-neon'), await clientOf('kysely-d1')], [['sql'], ['postgres'], ['d1']]);
  });

  it('is D1 as for its bindings', async () => {
    assert.deepEqual(await engines(`import { PrismaClient } from '@prisma/client';\nimport { PrismaD1 } from '@prisma/adapter-d1';`, `const db = new PrismaClient({ adapter: new PrismaD1(event.DB) });\nawait db.order.findMany();`), ['d1']);
  });

  it('makes no second call where a condition chooses between clients of one class', async () => {
    const { handlers } = await analyzeFiles({ 'template.yaml': template, 'handler.ts': `import { DataSource } from 'typeorm';\nconst db = process.env.LOCAL ? new DataSource({ type: 'sqlite' }) : new DataSource({ type: 'postgres' });\nexport const handler = () => db.query('SELECT 1');\n` });
    const [{ body, awaitedCalls }] = handlers as [(typeof handlers)[0]];
    assert.equal(JSON.stringify(body).match(/"kind":"call"/g)?.length, 1);
    assert.deepEqual([awaitedCalls[0]!.service, awaitedCalls[0]!.multiplicity], ['postgres', 'once']);
  });

  it('is what the schema of Prisma names, where the options of the client do not', async () => {
    const schema = (provider: string) => `// of orders\ngenerator client {\n  provider = "prisma-client-js"\n  output = "../generated/prisma"\n}\n\ndatasource db {\n  provider = "${provider}"\n  url = env("DATABASE_URL")\n}\n`;
    const enginesOf = async (files: Record<string, string>) => (await analyzeFiles({ 'template.yaml': template, ...files })).handlers[0]!.awaitedCalls.map(({ service }) => service);
    const ask = 'export const handler = async () => prisma.order.findMany();\n';
    assert.deepEqual(await enginesOf({ 'prisma/schema.prisma': schema('postgresql'), 'handler.ts': `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\n${ask}` }), ['postgres']);
    assert.deepEqual(await enginesOf({ 'packages/db/prisma/schema.prisma': schema('mysql'), 'packages/db/src/index.ts': "import * as Prisma from '../generated/prisma';\nconst kept = globalThis as unknown as { prisma: Prisma.PrismaClient };\nexport const prisma = kept.prisma || new Prisma.PrismaClient();\n", 'handler.ts': `import { prisma } from './packages/db/src';\n${ask}` }), ['mysql']);
    assert.deepEqual(await enginesOf({ 'a/prisma/schema/db.prisma': schema('sqlserver'), 'schema.prisma': schema('mongodb'), 'client.ts': "import { PrismaClient } from '@prisma/client';\nexport class Orders extends PrismaClient {}\n", 'handler.ts': `import { Orders } from './client';\nconst prisma = new Orders();\n${ask}` }), ['mongodb']);
    assert.deepEqual(await enginesOf({ 'prisma/schema.prisma': schema('postgresql'), 'handler.ts': `import { PrismaClient } from '@prisma/client';\nimport { PrismaD1 } from '@prisma/adapter-d1';\nconst prisma = new PrismaClient({ adapter: new PrismaD1(process.env.DB) });\n${ask}` }), ['d1']);
  });

  it('is what Nest was told of its database, for what it injects by types of TypeORM', async () => {
    const main = "import { NestFactory } from '@nestjs/core';\nimport { configure } from '@vendia/serverless-express';\nimport { AppModule } from './app.module';\nexport const handler = async (event, context) => {\n  const app = await NestFactory.create(AppModule);\n  return configure({ app: app.getHttpAdapter().getInstance() })(event, context);\n};\n";
    const head = "import { Controller, Get, Injectable, Module } from '@nestjs/common';\nimport { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';\nimport { DataSource, Entity, Repository } from 'typeorm';\n@Entity() class Order {}\n@Injectable() class Orders {\n  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>, private readonly db: DataSource) {}\n  async list() { await this.orders.find(); return this.db.query('SELECT 1'); }\n}\n@Controller('orders') class OrdersController { constructor(private readonly orders: Orders) {} @Get() list() { return this.orders.list(); } }\n@Injectable() class Options { async createTypeOrmOptions() { return { type: 'postgres', url: process.env.DATABASE_URL }; } }\n";
    const told = { "forRoot({ type: 'mysql' })": 'mysql', "forRootAsync({ inject: [String], useFactory: async (config) => ({ type: 'mssql', host: config.host }) })": 'mssql', 'forRootAsync({ useClass: Options })': 'postgres', 'forRoot()': 'sql' };
    for (const [call, engine] of Object.entries(told)) {
      const { handlers } = await analyzeFiles({ 'template.yaml': template, 'handler.ts': main, 'app.module.ts': `${head}@Module({ imports: [TypeOrmModule.${call}, TypeOrmModule.forFeature([Order])], controllers: [OrdersController], providers: [Orders] })\nexport class AppModule {}\n` });
      assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service }) => service), [engine, engine], call);
    }
  });

  it('leaves reads of Prisma what they are', async () => {
    const advice = await adviseFiles({ 'handler.ts': `import { PrismaClient } from '@prisma/client';\nimport { PrismaPg } from '@prisma/adapter-pg';\nconst prisma = new PrismaClient({ adapter: new PrismaPg({}) });\nexport const handler = async () => {\n  const orders = await prisma.order.findMany();\n  const users = await prisma.user.findMany();\n  return [orders, users];\n};\n` });
    assert.deepEqual(advice.map(({ kind }) => kind), ['independent-awaits']);
  });
});
