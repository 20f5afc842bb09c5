import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAnalysedFile } from '../../src/editor/workspace/is-analysed-file';
import { whereHandlersAreLikely } from '../../src/editor/workspace/where-handlers-are-likely';

describe('signs of handlers', () => {
  it('are seen in the text of a source', () => {
    for (const text of ["import type { SQSHandler } from 'aws-lambda';", 'export const handler = async () => {};', 'export async function getHandler() {}', 'module.exports.handler = 1']) {
      assert.match(text, whereHandlersAreLikely.source);
    }
    for (const text of ['const handler = () => {}', 'export const handlers = 1', 'element.onclick = handler']) assert.doesNotMatch(text, whereHandlersAreLikely.source);
  });
});

describe('signs of handlers of every framework', () => {
  const folder = join(__dirname, '../fixtures');
  const cases = readdirSync(folder).flatMap((framework) => readdirSync(join(folder, framework)).map((name) => join(folder, framework, name)));
  const withHandlers = cases.filter((path) => existsSync(join(path, 'expected.json')) && JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8')).handlers?.length);

  for (const path of withHandlers) {
    it(`${path.slice(folder.length + 1)} shows one`, () => {
      const files = readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      const named = files.some((file) => matches(file.slice(path.length + 1).replaceAll('\\', '/'), whereHandlersAreLikely.files));
      assert.ok(named || files.some((file) => isAnalysedFile(file) && whereHandlersAreLikely.source.test(readFileSync(file, 'utf8'))));
    });
  }
});

/** As much of VS Code's globs as the signs use. */
function matches(file: string, glob: string): boolean {
  const tokens: Record<string, string> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '{': '(?:', '}': ')', ',': '|', '.': '\\.' };
  return new RegExp(`^${glob.replace(/\*\*\/|\*\*|[*{},.]/g, (token) => tokens[token]!)}$`).test(file);
}

describe('isAnalysedFile', () => {
  it('takes sources and configuration of the project only', () => {
    for (const file of ['a.ts', 'src/b.mjs', 'pages/c.tsx', 'serverless.yml', 'package.json', 'wrangler.toml', '.gitignore', 'x/.gitignore', 'worker.Dockerfile', '.github/workflows/deploy.yml', '.ci/deploy.sh', '.babelrc', 'README.md']) assert.ok(isAnalysedFile(file), file);
    for (const file of ['docs/guide.md', 'node_modules/x/README.md', 'node_modules/x/index.js', 'a/node_modules/x.ts', '.git/config.json', '.next/server/app.js', 'x/.serverless/state.json', 'style.css', 'cdk.out/manifest.json', 'types/globals.d.ts']) assert.ok(!isAnalysedFile(file), file);
  });
});
