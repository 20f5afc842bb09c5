import assert from 'node:assert/strict';
import { isAnalysedFile } from '../../src/editor/is-analysed-file';
import { whereHandlersAreLikely } from '../../src/editor/where-handlers-are-likely';

describe('signs of handlers', () => {
  it('are seen in the text of a source', () => {
    for (const text of ["import type { SQSHandler } from 'aws-lambda';", 'export const handler = async () => {};', 'export async function getHandler() {}', 'module.exports.handler = 1']) {
      assert.match(text, whereHandlersAreLikely.source);
    }
    for (const text of ['const handler = () => {}', 'export const handlers = 1', 'element.onclick = handler']) assert.doesNotMatch(text, whereHandlersAreLikely.source);
  });
});

describe('isAnalysedFile', () => {
  it('takes sources and configuration of the project only', () => {
    for (const file of ['a.ts', 'src/b.mjs', 'pages/c.tsx', 'serverless.yml', 'package.json', 'wrangler.toml']) assert.ok(isAnalysedFile(file), file);
    for (const file of ['README.md', 'node_modules/x/index.js', 'a/node_modules/x.ts', '.git/config.json', 'style.css']) assert.ok(!isAnalysedFile(file), file);
  });
});
