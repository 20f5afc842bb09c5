import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { Analysis } from '../../src/domain';

/** How an export is written, and the deployed names that must be found in `src/code.ts` (or `.js`). */
const shapes: { shape: string; code: string; names: string[]; file?: string }[] = [
  { shape: 'export const = arrow', code: 'export const handler = async () => 1;', names: ['handler'] },
  { shape: 'export function', code: 'export async function list() { return 1; }\nexport function helper() {}', names: ['list'] },
  { shape: 'export { local }', code: 'const handler = async () => 1;\nexport { handler };', names: ['handler'] },
  { shape: 'export { local as name }', code: 'const f = async () => 1;\nexport { f as handler };', names: ['handler'] },
  { shape: 'export default arrow', code: 'export default async () => 1;', names: ['default'] },
  { shape: 'export default function', code: 'export default async function handler() { return 1; }', names: ['default'] },
  { shape: 're-export', code: "export { handler } from './impl';", names: ['handler'] },
  { shape: 're-export as', code: "export { handler as Api } from './impl';", names: ['Api'] },
  { shape: 'export star', code: "export * from './impl';", names: ['handler'] },
  { shape: 'wrapped by an imported function', code: "import middy from '@middy/core';\nconst inner = async () => 1;\nexport const handler = middy(inner).use({});", names: ['handler'] },
  { shape: 'wrapped inline by an own function', code: 'const wrap = <T>(value: T) => value;\nexport const handler = wrap(async () => 1);', names: ['handler'] },
  { shape: 'bound function', code: 'async function build(deps: object, event: unknown) { return event; }\nexport const handler = build.bind(null, {});', names: ['handler'] },
  { shape: 'bound method', code: 'class Lambda { async handler() { return 1; } }\nconst lambda = new Lambda();\nexport const handler = lambda.handler.bind(lambda);', names: ['handler'] },
  { shape: 'method of an instance, called', code: 'class Lambda { async handler() { return 1; } }\nconst lambda = new Lambda();\nexport const main = async () => lambda.handler();', names: ['main'] },
  { shape: 'destructured', code: 'const serve = () => ({ GET: async () => 1, POST: async () => 2 });\nexport const { GET, POST } = serve();', names: ['GET', 'POST'] },
  { shape: 'conditional', code: 'const a = async () => 1;\nexport const handler = process.env.X ? a : undefined;', names: ['handler'] },
  { shape: 'exports.name', code: 'exports.handler = async () => 1;', names: ['handler'], file: 'src/code.js' },
  { shape: 'exports.name = identifier', code: 'function f() {}\nexports.handler = f;', names: ['handler'], file: 'src/code.js' },
  { shape: 'module.exports.name', code: 'module.exports.handler = async () => 1;', names: ['handler'], file: 'src/code.js' },
  { shape: 'module.exports object', code: 'async function handler() {}\nmodule.exports = { handler, other: 1 };', names: ['handler'], file: 'src/code.js' },
  { shape: 'module.exports object of members', code: "const h = require('./impl');\nmodule.exports = { list: h.handler };", names: ['list'], file: 'src/code.js' },
  { shape: 'module.exports.name = wrapper', code: "const serverless = require('serverless-http');\nmodule.exports.handler = serverless(require('./impl').app);", names: ['handler'], file: 'src/code.js' },
];

describe('findDeclarations', () => {
  let root = '';
  before(() => (root = mkdtempSync(join(tmpdir(), 'declarations-'))));
  after(() => rmSync(root, { recursive: true, force: true }));

  /** Analyses files that stand only in the editor. */
  async function analyse(files: Record<string, string>): Promise<Analysis> {
    const analyzer = createAnalyzer(root);
    for (const [file, text] of Object.entries(files)) analyzer.setText(file, text);
    return analyzer.analyze();
  }

  describe('finds what a configuration names, however it is exported, and nothing else', () => {
    for (const { shape, code, names, file = 'src/code.ts' } of shapes) {
      it(shape, async () => {
        const functions = names.map((name) => `  ${name}:\n    handler: src/code.${name}\n`).join('');
        const analysis = await analyse({ 'serverless.yml': `service: a\nprovider: { name: aws }\nfunctions:\n${functions}`, [file]: code, 'src/impl.ts': 'export const handler = async () => 1;\nexport const app = {};' });
        assert.deepEqual(analysis.handlers.map((handler) => handler.id).sort(), names.map((name) => `${file}#${name}`).sort(), JSON.stringify(analysis.diagnostics));
      });
    }
  });

  it('declares no export that only looks like a function', async () => {
    const { handlers } = await analyse({ 'package.json': '{}', 'src/math.ts': 'export const add = (a: number, b: number, c: number) => a + b + c;\nexport function toView(value: number) { return value; }\nexport class Handler {}' });
    assert.deepEqual(handlers, []);
  });

  it('reports a handler once, with what each configuration knows of it', async () => {
    const { handlers } = await analyse({
      'template.yaml': 'Resources:\n  List:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: src\n      Handler: list.handler\n      Runtime: nodejs22.x\n      Events:\n        Api:\n          Type: HttpApi\n          Properties: { Path: /list, Method: get }\n',
      'cloudformation/other.yaml': 'Resources:\n  Same:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: ../src\n      Handler: list.handler\n      Architectures: [arm64]\n',
      'src/list.ts': 'export const handler = async () => 1;',
    });
    assert.deepEqual(handlers.map(({ id, architecture, frontDoor, route }) => ({ id, architecture, frontDoor, route })), [{ id: 'src/list.ts#handler', architecture: 'arm64', frontDoor: 'http-api', route: 'GET /list' }]);
  });

  it('names ten functions whose code is not there, and counts the others', async () => {
    const functions = Array.from({ length: 40 }, (_, index) => `  f${index}:\n    handler: src/gone${index}.handler\n`).join('');
    const { diagnostics } = await analyse({ 'serverless.yml': `service: a\nprovider: { name: aws }\nfunctions:\n${functions}` });
    assert.equal(diagnostics.length, 11);
    assert.deepEqual([diagnostics[0]?.line, diagnostics.at(-1)?.line], [5, 25]);
    assert.match(diagnostics.at(-1)?.message ?? '', /^30 more functions name a file or an export that is not there/);
  });

  it('leaves out what is marked with hosting-cost-ignore, in the configuration or in the code', async () => {
    const { handlers } = await analyse({
      'serverless.yml': 'service: a\nprovider: { name: aws }\nfunctions:\n  one:\n    handler: src/a.one # hosting-cost-ignore\n  two:\n    handler: src/a.two\n  three:\n    handler: src/a.three\n',
      'src/a.ts': 'export const one = async () => 1;\n// hosting-cost-ignore: an experiment\nexport const two = async () => 2;\n\nexport const three = async () => 3;',
    });
    assert.deepEqual(handlers.map((handler) => handler.id), ['src/a.ts#three']);
  });

  it('takes a source of two functions for what a deployment calls only if both are', async () => {
    const app = (second: string) => `import { App, Stack } from 'aws-cdk-lib';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Trigger } from 'aws-cdk-lib/triggers';
const stack = new Stack(new App(), 'stack');
const made = (name: string) => new Function(stack, name, { runtime: Runtime.NODEJS_22_X, code: Code.fromAsset('lambda'), handler: 'fill.handler' });
const calls = [(one: Function) => new Trigger(stack, 'Fill' + one.node.id, { handler: one }), (one: Function) => new RestApi(stack, 'Api').root.addMethod('GET', new LambdaIntegration(one))];
${second}`;
    const found = async (second: string) => {
      const { handlers } = await analyse({ 'cdk.json': '{ "app": "npx tsx app.ts" }', 'app.ts': app(second), 'lambda/fill.js': 'exports.handler = async () => 1;' });
      return handlers.map(({ trigger, isForDeployment }) => [trigger, isForDeployment]);
    };
    assert.deepEqual(await found("calls[0](made('a'));\ncalls[1](made('b'));"), [['http', undefined]]);
    assert.deepEqual(await found("calls[1](made('a'));\ncalls[0](made('b'));"), [['http', undefined]]);
    assert.deepEqual(await found("calls[0](made('a'));\ncalls[0](made('b'));"), [['other', true]]);
  });

  it('hears a cancel between the handlers that one framework finds, and finds all of them afterwards', async () => {
    const names = ['a', 'b', 'c'];
    const analyzer = createAnalyzer(root);
    analyzer.setText('cancelled/serverless.yml', `provider: { name: aws, runtime: nodejs22.x }\nfunctions:\n${names.map((name) => `  ${name}: { handler: code.${name} }\n`).join('')}`);
    analyzer.setText('cancelled/code.js', names.map((name) => `exports.${name} = async () => 1;\n`).join(''));
    let looks = 0;
    const controller = new AbortController();
    const onProgress = (_done: number, _total: number, what: string): void => {
      if (what === 'Looking for serverless-framework handlers' && ++looks === 3) controller.abort();
    };
    await assert.rejects(analyzer.analyze({ signal: controller.signal, onProgress }), { name: 'AbortError' });
    assert.equal(looks, 3);
    assert.deepEqual((await analyzer.analyze()).handlers.map(({ name }) => name), names);
  });

  it('reads layers of Nuxt that extend one another once', async () => {
    const layers = Array.from({ length: 8 }, (_, index) => `layer${index}`);
    const extending = `export default defineNuxtConfig({ extends: [${layers.map((layer) => `'../${layer}'`).join(', ')}] });`;
    const { handlers } = await analyse({
      ...Object.fromEntries(layers.map((layer) => [`${layer}/nuxt.config.ts`, extending])),
      'layer7/package.json': '{ "dependencies": { "nuxt": "^4.0.0" } }',
      'shop/nuxt.config.ts': "export default defineNuxtConfig({ extends: ['../layer0'], nitro: { preset: 'vercel' } });",
      'shop/package.json': '{ "name": "shop" }',
      'shop/server/api/orders.get.ts': 'export default defineEventHandler(() => 1);',
    });
    assert.deepEqual(handlers.map(({ id }) => id), ['shop/server/api/orders.get.ts#default']);
  });
});
