import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

/** Builders that statements change, and that are waited for later. */
const handlers: { what: string; code: string; calls: string[] }[] = [
  { what: 'are what they have become', code: "const query = db('orders');\nquery.delete();\nquery.where('id', event.id);\nawait query;", calls: ['2 delete once'] },
  { what: 'are what they have become, each in its function, though another function makes them', code: "const made = () => db('orders');\nconst remove = async () => { const query = made();\nquery.delete().where('id', event.id);\nreturn query; };\nconst change = async () => { const query = made();\nquery.update({ a: 1 });\nawait query; };\nawait remove();\nawait change();", calls: ['3 delete once', '6 update once'] },
  { what: 'are one query where only some requests change it', code: "const query = db('orders').select();\nif (event.id) query.where('id', event.id);\nawait query;", calls: ['1 select once'] },
  { what: 'leave alone what another name holds', code: "const query = db('orders').select();\nconst other = db('items');\nother.update({});\nawait query;", calls: ['1 select once'] },
];

describe('builders that statements change', () => {
  for (const { what, code, calls } of handlers) {
    it(what, async () => {
      const { handlers: [handler] } = await analyzeFiles({ 'handler.ts': `import { knex } from 'knex';\nconst db = knex({ client: 'pg' });\nexport const handler = async (event) => {\n${code}\n};\n` });
      assert.deepEqual(handler?.awaitedCalls.map(({ line, operation, multiplicity }) => `${line - 3} ${operation} ${multiplicity}`), calls);
    });
  }
});
