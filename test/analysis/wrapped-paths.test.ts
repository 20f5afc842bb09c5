import assert from 'node:assert/strict';
import { mainOf } from './main-of';
import { waitOf } from './wait-of';

/** Calls that nothing but following the handler counts right: as many as there are items left. */
const LOOP = "const left = [1, 2, 3]; while (left.pop()) await fetch('https://w5.test');";

async function waitOfPaths(source: string): Promise<[low: number, high: number]> {
  const main = await mainOf(source);
  assert.ok(main.paths, 'each path is followed');
  return waitOf(main);
}

describe('paths of what a package runs', () => {
  it('are those of the function that a wrapper is given', async () => {
    assert.deepEqual(await waitOfPaths(`import { wrap } from 'a-wrapper';\nexport const main = wrap(async () => { ${LOOP} });`), [15, 15]);
    assert.deepEqual(await waitOfPaths(`import middy from '@middy/core';\nimport cors from '@middy/http-cors';\nconst run = async () => { ${LOOP} };\nexport const main = middy(run).use(cors());`), [15, 15]);
  });

  it('are those of one export where another one of the file cannot be followed', async () => {
    const others = "const { onRequest } = require('a-wrapper');\nexports.other = onRequest(async () => { await fetch('https://w9.test'); });";
    assert.deepEqual(await waitOfPaths(`${others}\nexports.main = onRequest(async () => { ${LOOP} });`), [15, 15]);
  });

  it('are not those of the function alone where what runs before it waits too', async () => {
    const source = `import middy from '@middy/core';\nconst run = async () => { await fetch('https://w5.test'); };\nexport const main = middy(run).use({ before: async () => { await fetch('https://w7.test'); } });`;
    assert.deepEqual(waitOf(await mainOf(source)), [12, 12]);
  });

  it('are not those of one function where several may be run', async () => {
    const two = "import { wrap } from 'a-wrapper';\nconst one = async () => { await fetch('https://w5.test'); };\nconst other = wrap(async () => { await fetch('https://w7.test'); });\n";
    const wait = async (source: string): Promise<unknown> => waitOf(await mainOf(two + source));
    assert.deepEqual(await wait('export const main = { handler: [one, other] };'), await wait("export const main = async () => { await fetch('https://w5.test'); await fetch('https://w7.test'); };"));
    assert.deepEqual(await wait('export const main = { handler: process.env.OLD ? wrap(one) : other };'), await wait("export const main = async (event) => { if (event.old) await fetch('https://w5.test'); else await fetch('https://w7.test'); };"));
  });

  it('are not those of the handler alone where it hands its request to an app, whatever the app was told', async () => {
    const wait = async (source: string): Promise<unknown> => waitOf(await mainOf(source));
    const express = "const express = require('express');\nconst app = express();\n";
    const route = "async (req, res) => { await fetch('https://w5.test'); res.send('x'); }";
    const served = "const answer = require('serverless-http')(app);\n";
    assert.deepEqual(await wait(`${express}app.get('/x', ${route});\n${served}module.exports.main = async (event, context) => answer(event, context);`), [5, 5]);
    assert.deepEqual(await wait(`${express}app.get('/x', ${route});\n${served}module.exports.main = (context) => { answer(context); };`), [5, 5]);
    assert.deepEqual(await wait(`${express}const router = express.Router();\nrouter.get('/x', ${route});\napp.use('/r', router);\n${served}module.exports.main = async (event) => answer(event);`), [5, 5]);
    assert.deepEqual(await wait(`${express}const asking = () => { const load = ${route}; return require('a-wrapper').wrap(load); };\napp.get('/x', asking());\n${served}module.exports.main = async (event) => answer(event);`), [5, 5]);
    assert.deepEqual(await wait(`import { Hono } from 'hono';\nconst app = new Hono();\napp.get('/x', async (c) => { await fetch('https://w5.test'); return c.json({}); });\nexport const main = async (event) => { await fetch('https://w2.test'); return app.fetch(event); };`), [7, 7]);
  });

  it('go through a third argument that is no callback', async () => {
    const parameters = '(event, context, { db })';
    assert.deepEqual(await waitOfPaths(`import { wrap } from 'a-wrapper';\nexport const main = wrap(async ${parameters} => { db.find(); ${LOOP} });`), [15, 15]);
    assert.deepEqual(await waitOfPaths(`export const main = async ${parameters} => { db.find(); ${LOOP} };`), [15, 15]);
  });

  it('go on with what a call answers through its callback, until nothing is pending', async () => {
    const client = "const AWS = require('aws-sdk');\nconst db = new AWS.DynamoDB.DocumentClient();\n";
    const get = await waitOfPaths(`${client}module.exports.main = (event, context, callback) => { db.get({ TableName: 't' }, (error) => callback(error)); };`);
    const both = await waitOfPaths(`${client}module.exports.main = (event, context, callback) => { const left = [1, 2]; const next = () => db.get({ TableName: 't' }, (error) => { if (error || left.length === 0) return callback(error); left.pop(); next(); }); next(); };`);
    for (const [index, ms] of get.entries()) assert.ok(Math.abs(both[index]! - 3 * ms) < 0.5, `${both[index]} ms are three times ${ms} ms`);
  });

  it('tell who comes first in a handler that answers through its callback as in one that is async', async () => {
    const race = "Promise.race([fetch('https://w9.test'), fetch('https://w1.test')]).then(() => fetch('https://w8.test'))";
    assert.deepEqual(await waitOfPaths(`export const main = (event, context, callback) => { ${race}.then(() => callback()); };`), [9, 9]);
    assert.deepEqual(await waitOfPaths(`export const main = async () => { await ${race}; };`), [9, 9]);
  });

  it('go on behind a package that is given an object which holds itself', async () => {
    assert.deepEqual(await waitOfPaths(`import { log } from 'a-logger';\nexport const main = async () => { const node = { name: 'a' }; node.self = node; log(node); ${LOOP} };`), [15, 15]);
  });

  it('run a transaction\'s function after the call that begins it', async () => {
    const source = "import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\n";
    const [low] = await waitOfPaths(`${source}export const main = async () => { await prisma.user.findMany(); };`);
    const [begun] = await waitOfPaths(`${source}export const main = async () => { await prisma.$transaction(async () => { ${LOOP} }); };`);
    assert.ok(begun > 15 && low > 0, `${begun} ms`);
  });
});

describe('paths through what only a run could tell', () => {
  it('go through the members of an unknown object as through a list', async () => {
    const each = (what: string): string => `export const main = async (event) => { const left = [1, 2]; for (const part of Object.${what}(event.headers)) left.push(part); while (left.pop()) await fetch('https://w5.test'); };`;
    const [low, high] = await waitOfPaths("export const main = async (event) => { const left = [1, 2]; for (const part of event.items) left.push(part); while (left.length > 0) { left.pop(); await fetch('https://w5.test'); } };");
    for (const what of ['keys', 'values', 'entries']) assert.deepEqual(await waitOfPaths(each(what).replace('while (left.pop())', 'while (left.length > 0 && (left.pop(), true))')), [low, high], what);
  });

  it('go on behind a schema that is told its types', async () => {
    assert.deepEqual(await waitOfPaths(`import { Schema, model } from 'a-schema';\nconst User = model('User', new Schema({ name: String, age: { type: Number } }));\nexport const main = async () => { ${LOOP} return new User({ name: 'a' }).name; };`), [15, 15]);
  });
});

describe('paths of a handler that hands functions to packages', () => {
  const own = `const main = async () => { const own = { limit: 3, wrong: () => 'no' };`;
  const harmless: readonly string[] = [
    'check({ default: Date.now, set: () => undefined })',
    "check({ validate: (text) => text.trim().length > 3 && !/^a/.test(text) })",
    'check((value) => { const parts = JSON.parse(value); let sum = 0; for (const part of parts) sum += part; return Math.max(sum, own.limit); })',
    "check({ onError: (error) => console.error('failed', error.message) })",
    'check({ schema: tables })',
    'check({ message: (name) => told(name) })',
  ];
  for (const call of harmless) {
    it(`go on where they change nothing: ${call}`, async () => {
      assert.deepEqual(await waitOfPaths(`import { check } from 'a-checker';\nimport * as tables from './handler';\nexport const orders = check('orders');\nconst told = (name) => \`\${name} is wrong\`;\nexport ${own} ${call}; ${LOOP} };`), [15, 15]);
    });
  }

  const others: readonly string[] = ["check(() => { left.push(1); })", "check(() => fetch('https://w9.test'))", 'check(async () => { await pause(9); })', 'check((own) => own.run())', 'check(() => pending)', 'check((each) => each.map(send))', 'check(() => { own.limit = 9; })',
    'check(() => { count += 1; return [1].map((count) => count); })', 'check({ get size() { return left.push(1); } })', 'check(() => box.size)', 'check(() => [...box])', 'check(() => ({ jobs }))', 'check(new Set([send]))', 'check(steps())'];
  for (const call of others) {
    it(`are not taken for all where they may do something: ${call}`, async () => {
      const found = waitOfPaths(`import { check } from 'a-checker';\nimport { setTimeout as pause } from 'node:timers/promises';\nconst left = [];\nconst send = () => pause(9);\nlet count = 0;\nconst jobs = { send };\nconst box = { get size() { return left.push(1); }, *[Symbol.iterator]() { yield left.push(1); } };\nfunction* steps() { yield left.push(1); }\nexport ${own} const pending = pause(9); await ${call}; for (const one of left) await fetch('https://w8.test'); ${LOOP} };`);
      await assert.rejects(found, /each path is followed/);
    });
  }

  it('are found at once where functions that change nothing call one another often', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `const f${index} = (text) => f${index + 1}(text) + f${index + 1}(text);`).join('\n');
    assert.deepEqual(await waitOfPaths(`import { check } from 'a-checker';\n${names}\nconst f40 = (text) => text.trim();\nexport ${own} check((text) => f0(text)); ${LOOP} };`), [15, 15]);
  });

  it('go on where other handlers of the file are registered', async () => {
    const others = "const { onRequest, onCall } = require('firebase-functions');\nlet client;\nconst kept = { count: 1 };\nexports.other = onRequest(async (request, response) => { client ??= await fetch('https://w9.test'); kept.count++; response.send(client, kept); });";
    assert.deepEqual(await waitOfPaths(`${others}\nexports.main = onCall(async () => { const own = kept; ${LOOP} return own; });`), [15, 15]);
  });

  it('do not go on with what a function may have left that is told when to run', async () => {
    const begin = "const { onInit, onCall } = require('firebase-functions');\nlet client;\nonInit(() => { client = { send: () => fetch('https://w9.test') }; });";
    await assert.rejects(waitOfPaths(`${begin}\nexports.main = onCall(async () => { await client.send(); });`), /each path is followed/);
  });

  it('do not go on with what a package made of a function that does something', async () => {
    await assert.rejects(waitOfPaths("import { once } from 'a-package';\nconst load = once(async () => { await fetch('https://w9.test'); });\nexport const main = async () => { await load(); await load(); };"), /each path is followed/);
  });

  it('go on behind what is chained on something unknown', async () => {
    assert.deepEqual(await waitOfPaths(`export const main = async (request) => { const body = await request.json().then((text) => text.trim()).catch(() => null); if (body !== null) { ${LOOP} } else { ${LOOP} } };`), [15, 15]);
  });

  it('go on where something is kept under a name that only a run could tell', async () => {
    const count = "const kept = { a: 1 }; kept[event.name] = event.value; for (const name of ['x', 'y', 'z']) kept[name] = name.length;";
    assert.deepEqual(await waitOfPaths(`export const main = async (event) => { ${count} for (let left = kept.x + 2; left > 0; left--) await fetch('https://w5.test'); };`), [15, 15]);
  });
});
