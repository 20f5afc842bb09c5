import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

const ORDERS = "exports.run = (id) => fetch(`https://orders.test/${id}`);";
const ITEMS = "exports.run = (item) => fetch('https://items.test', { method: 'POST', body: item });";
const FOLDER = { 'actions/orders.js': ORDERS, 'actions/items/index.js': ITEMS, 'actions/items/more.js': 'exports.run = () => fetch("https://more.test", { method: "PUT" });', 'actions/orders.test.js': 'exports.run = () => fetch("https://test.test", { method: "PATCH" });' };

/** Modules whose path is computed: `method host` of what the handler waits for. */
const programs: { what: string; code: string; calls: string[] }[] = [
  { what: 'a folder, by what the request names', code: 'exports.handler = async (event) => { const action = require(`./actions/${event.action}`); await action.run(1); };', calls: ['GET orders.test', 'POST items.test'] },
  { what: 'a folder beside the file', code: "const { join } = require('path');\nexports.handler = async (event) => { const { run } = require(join(__dirname, 'actions', event.action)); await run(1); };", calls: ['GET orders.test', 'POST items.test'] },
  { what: 'an import', code: "export const handler = async (event) => { const { run } = await import('./actions/' + event.action + '.js'); await run(1); };", calls: ['GET orders.test', 'POST items.test'] },
  { what: 'names from a table', code: "const names = { a: 'orders', b: 'nothing' };\nexports.handler = async (event) => { const action = require(`./actions/${names.a}`); await action.run(1); };", calls: ['GET orders.test'] },
  { what: 'nothing that is known', code: 'exports.handler = async (event) => { const action = require(event.action); await action.run(1); };', calls: [] },
];

describe('modules whose path is computed', () => {
  for (const { what, code, calls } of programs) {
    it(what, async () => {
      const { handlers } = await analyzeFiles({ ...FOLDER, 'handler.js': code });
      const found = handlers.find(({ file }) => file === 'handler.js')?.awaitedCalls ?? [];
      assert.deepEqual(found.map(({ operation, host }) => `${operation} ${host}`).sort(), calls);
    });
  }
});
