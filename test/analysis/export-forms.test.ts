import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';

interface Row {
  id: string;
  language: 'js' | 'ts';
  code: string;
  /** Exported functions with at most three parameters, which other tools take for handlers. */
  candidates: string[];
  /** What a deployment of this form names; where it is not given, no deployment names anything. */
  deployed?: string[];
}

const rows = JSON.parse(readFileSync(join(__dirname, 'export-forms.json'), 'utf8')) as Row[];

/** Files that deploy the names of a row: by a Worker's configuration, by a function's folder, by a registration alone, or by the Serverless Framework. */
function deployment({ code }: Row, names: string[], module: string): Record<string, string> {
  if (/@azure\/functions|functions-framework/.test(code)) return {};
  if (/onRequest/.test(code)) return { 'firebase.json': '{ "functions": { "source": "." } }', 'package.json': `{ "main": "${module}" }` };
  if (names.some((name) => name.startsWith('default.'))) return { 'wrangler.toml': `name = "a"\nmain = "${module}"\n` };
  if (names.includes('GET')) return { 'package.json': '{ "dependencies": { "next": "16" } }' };
  return { 'serverless.yml': `service: a\nprovider: { name: aws }\nfunctions:\n${names.map((name) => `  ${name}:\n    handler: ${module.replace(/\.\w+$/, '')}.${name}\n`).join('')}` };
}

/** A row's code as it stands, with the imports that its form needs. */
function source({ code }: Row): string {
  return code.includes('onRequest') ? `const { onRequest } = require('firebase-functions/v2/https');\n${code}` : code;
}

describe('export forms: what is deployed is found, and nothing else', () => {
  let root = '';
  before(() => (root = mkdtempSync(join(tmpdir(), 'forms-'))));
  after(() => rmSync(root, { recursive: true, force: true }));

  async function exportsFound(files: Record<string, string>, module: string): Promise<string[]> {
    const analyzer = createAnalyzer(root);
    for (const [file, text] of Object.entries(files)) analyzer.setText(file, text);
    const { handlers } = await analyzer.analyze();
    return handlers.filter((handler) => handler.file === module).map((handler) => handler.export).sort();
  }

  for (const row of rows) {
    const names = (row.deployed ?? row.candidates).map((name) => name.slice(name.indexOf(':') + 1));
    const module = names.includes('GET') ? 'app/api/route.ts' : `code.${row.language}`;
    const files = { [module]: source(row), 'impl.ts': 'export const handler = async () => 1;' };
    it(`${row.id}: finds ${names.join(', ') || 'nothing'} where it is deployed`, async () => {
      assert.deepEqual(await exportsFound({ ...files, ...deployment(row, names, module) }, module), [...names].sort());
    });
    if (row.deployed === undefined) it(`${row.id}: finds nothing where nothing is deployed`, async () => assert.deepEqual(await exportsFound(files, module), []));
  }
});
