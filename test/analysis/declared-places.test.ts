import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

const yaml = 'service: shop\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions:\n  list: { handler: src/index.list }\n';
const list = "const axios = require('axios');\nconst list = async () => { await axios.get('https://a.test'); };\nmodule.exports = { list };\n";

/** Where the handler's name stands that its figures are shown at, `file:line:column`. */
async function placeOf(files: Record<string, string>): Promise<string | undefined> {
  const { handlers } = await analyzeFiles({ 'serverless.yml': yaml, 'src/list.js': list, ...files });
  return handlers.map(({ id, range }) => `${id} ${range.file}:${range.line}:${range.column}`).join();
}

describe('the place of a handler that another file hands on', () => {
  const cases: [what: string, index: string, expected: string, others?: Record<string, string>][] = [
    ['as a re-export', "export { list } from './list';", 'src/list.js:1:14', { 'src/list.js': 'export const list = async () => 1;\n' }],
    ['as a member of what is required', "exports.list = require('./list').list;", 'src/list.js:3:20'],
    ['in an object', "const { list: all } = require('./list');\nmodule.exports = { list: all };", 'src/list.js:3:20'],
    ['of a module that is required as a whole', "const lists = require('./list');\nexports.list = lists.list;", 'src/list.js:3:20'],
    ['as all that a module is', "exports.list = require('./list');", 'src/list.js:2:1', { 'src/list.js': 'const list = async () => 1;\nmodule.exports = list;\n' }],
    ['over two files', "exports.list = require('./lists').list;", 'src/list.js:3:20', { 'src/lists.js': "exports.list = require('./list').list;\n" }],
    ['wrapped, which is made here', "const { list } = require('./list');\nexports.list = wrap(list);", 'src/index.js:2:9'],
    ['in a circle', "exports.list = require('./index').list;", 'src/index.js:1:9'],
  ];
  for (const [what, index, expected, others] of cases) it(what, async () => assert.equal(await placeOf({ 'src/index.js': `${index}\n`, ...others }), `src/index.js#list ${expected}`));
});
