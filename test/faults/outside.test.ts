import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { Analysis } from '../../src/domain';
import { readProjectFile } from '../../src/inputs/read-project-file';
import { fault } from './fault';
import { watchedPaths } from './watched-files';

const SECRET = "export const handler = async () => { await fetch('https://secret.test/'); };\n";

/** Ways to name the secret file, a handler beside the project: `../secret.js`, absolute, with a drive, encoded, with a NUL byte. */
function waysOut(secret: string): string[] {
  const up = '../secret';
  return [up, `./${up}`, `x/../../secret`, `src/../../secret`, `..\\secret`, secret, `/${secret}`, `//${secret}`, `file://${secret}`, `${'../'.repeat(40)}${secret.slice(1)}`, `\${file(${secret}.js):handler}`, `C:${secret}`, `%2e%2e/secret`, `${up}\u0000`, `~/../${secret}`, 'link/secret', 'linked'];
}

/** One project for each file that names code, with the code outside of it. */
function projects(way: string): Record<string, Record<string, string>> {
  const text = JSON.stringify(way);
  const handler = JSON.stringify(`${way}.handler`);
  return {
    'serverless.yml': { 'serverless.yml': `provider:\n  name: aws\n  runtime: nodejs20.x\n  stage: \${file(${way}.js):handler}\nfunctions:\n  a:\n    handler: ${handler}\n  b: \${file(${way}.yml)}\n  c:\n    handler: \${file(${way}.js):handler}\n  d:\n    image:\n      path: ${text}\n` },
    'serverless.ts': { 'serverless.ts': `import { handler } from ${text};\nexport default { provider: { name: 'aws', runtime: 'nodejs20.x' }, functions: { a: { handler: ${handler} } } };\n` },
    'template.yaml': { 'template.yaml': `Transform: AWS::Serverless-2016-10-31\nResources:\n  A:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: ${JSON.stringify(dirname(way))}\n      Handler: secret.handler\n      Runtime: nodejs20.x\n  B:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: ${handler}\n      Runtime: nodejs20.x\n    Metadata:\n      BuildMethod: esbuild\n      BuildProperties:\n        EntryPoints: [${text}]\n  C:\n    Type: AWS::Serverless::Application\n    Properties:\n      Location: ${text}\n` },
    'wrangler.toml': { 'wrangler.toml': `main = ${JSON.stringify(way.replaceAll('\u0000', ''))}\n` },
    'wrangler.json': { 'wrangler.json': `{ "main": ${text} }` },
    'netlify.toml': { 'netlify.toml': `[build]\nbase = ${JSON.stringify(dirname(way).replaceAll('\u0000', ''))}\n[functions]\ndirectory = ${JSON.stringify(dirname(way).replaceAll('\u0000', ''))}\n` },
    'vercel.json': { 'vercel.json': `{ "functions": { ${text}: { "memory": 128 } }, "crons": [{ "path": ${text}, "schedule": "* * * * *" }] }`, 'package.json': '{ "dependencies": { "@vercel/node": "1" } }' },
    'function.json': { 'a/function.json': `{ "scriptFile": ${text}, "entryPoint": "handler", "bindings": [{ "type": "httpTrigger" }] }`, 'host.json': '{}' },
    'app.arc': { 'app.arc': `@app\na\n@http\nget /\n  src ${way}\n/x\n  method get\n  src ${dirname(way)}\n` },
    'main.tf': { 'main.tf': `resource "aws_lambda_function" "a" {\n  filename = ${text}\n  handler = "secret.handler"\n  runtime = "nodejs20.x"\n}\nmodule "m" {\n  source = ${text}\n}\nmodule "n" {\n  source_path = ${JSON.stringify(dirname(way))}\n  handler = "secret.handler"\n}\n` },
    'firebase.json': { 'firebase.json': `{ "functions": { "source": ${JSON.stringify(dirname(way))} } }`, 'package.json': `{ "main": ${text}, "dependencies": { "firebase-functions": "5" } }` },
    'sst.config.ts': { 'sst.config.ts': `export default $config({ async run() { new sst.aws.Function('A', { handler: ${handler} }); } });\n` },
    'cdk': { 'cdk.json': '{}', 'package.json': '{ "dependencies": { "aws-cdk-lib": "2" } }', 'lib/stack.ts': `import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';\nimport * as lambda from 'aws-cdk-lib/aws-lambda';\nimport { Stack } from 'aws-cdk-lib';\nexport class A extends Stack { constructor() { super(); new NodejsFunction(this, 'A', { entry: ${text} }); new lambda.Function(this, 'B', { handler: 'secret.handler', runtime: lambda.Runtime.NODEJS_20_X, code: lambda.Code.fromAsset(${JSON.stringify(dirname(way))}) }); } }\n` },
    'tsconfig paths': { 'tsconfig.json': `{ "extends": ${text}, "compilerOptions": { "baseUrl": ${JSON.stringify(dirname(way))}, "paths": { "*": [${text}, "../*"], "@x": [${text}] } } }`, 'src/a.ts': `import { handler as other } from '@x';\nexport const handler = async () => { await other(); };\n` },
    'package.json': { 'package.json': `{ "name": "a", "main": ${text}, "exports": { ".": ${text}, "./x": ${text} }, "imports": { "#x": ${text} }, "scripts": { "build": "esbuild ${way} --outfile=dist/index.js" } }`, 'src/a.ts': `import { handler as other } from '#x';\nimport 'a';\nexport { handler } from 'a/x';\nexport const main = async () => { await other(); };\n` },
    'imports': { 'src/a.ts': `import { handler as other } from ${text};\nimport data from ${JSON.stringify(`${way}.json`)};\nexport * from ${text};\nexport const handler = async () => { await other(data); const { handler } = require(${text}); await handler(); await (await import(${text})).handler(); };\n`, 'serverless.yml': "provider:\n  name: aws\nfunctions:\n  a:\n    handler: src/a.handler\n" },
    'Dockerfile': { 'Dockerfile': `FROM public.ecr.aws/lambda/nodejs:20\nCOPY ${way} ./\nCMD [${handler}]\n`, 'serverless.yml': 'provider:\n  name: aws\nfunctions:\n  a:\n    image:\n      path: ./\n' },
    '.gitignore': { '.gitignore': `${way}\n!${way}\n`, 'src/a.ts': SECRET.replace('secret', 'own') },
  };
}

describe('faults: out of the workspace', function () {
  this.timeout(0);
  let around: string;
  const root = () => join(around, 'project');
  beforeEach(() => {
    around = mkdtempSync(join(realpathSync(tmpdir()), 'hosting-cost-outside-'));
    for (const file of ['secret.js', 'secret.ts', 'secret/index.js']) write(join(around, file), SECRET);
    write(join(around, 'secret.json'), '{ "a": 1 }');
    write(join(around, 'secret.yml'), 'handler: secret.handler\n');
    mkdirSync(root());
    symlinkSync(around, join(root(), 'link'));
    symlinkSync(join(around, 'secret.js'), join(root(), 'linked.js'));
    symlinkSync(join(around, 'secret.yml'), join(root(), 'serverless.yaml'));
    symlinkSync('..', join(root(), 'loop'));
  });
  afterEach(() => rmSync(around, { recursive: true, force: true }));

  fault('paths in configuration and code that lead out of the workspace, watched at node:fs: nothing outside is opened, listed or named', async (tally) => {
    for (const way of waysOut(join(around, 'secret'))) {
      for (const [what, files] of Object.entries(projects(way))) {
        for (const [file, text] of Object.entries(files)) write(join(root(), file), text);
        await tally.once(async () => {
          let analysis: Analysis | undefined;
          const { inside, outside } = await watchedPaths(root(), async () => { analysis = await createAnalyzer(root()).analyze(); });
          assert.ok(inside.includes(root()), 'the hooks see what is read');
          assert.deepEqual(outside, [], `${what} with ${way}`);
          assertInside(analysis!, `${what} with ${way}`);
        });
        for (const file of Object.keys(files)) rmSync(join(root(), file.split('/')[0]!), { recursive: true });
      }
    }
  });

  it('the same paths inside of the workspace are followed: the projects above ask for what they seem to', async () => {
    write(join(root(), 'own/secret.ts'), SECRET);
    write(join(root(), 'own/secret.yml'), 'handler: own/secret.handler\n');
    const found: string[] = [];
    for (const [what, files] of Object.entries(projects('./own/secret'))) {
      for (const [file, text] of Object.entries(files)) write(join(root(), file), text);
      const { handlers } = await createAnalyzer(root(), { exclude: ['own/index.ts'] }).analyze();
      if (handlers.some(({ awaitedCalls, framework }) => framework !== 'lambda-exports' && awaitedCalls.some(({ host }) => host === 'secret.test'))) found.push(what);
      for (const file of Object.keys(files)) rmSync(join(root(), file.split('/')[0]!), { recursive: true });
    }
    for (const what of ['serverless.yml', 'serverless.ts', 'template.yaml', 'netlify.toml', 'app.arc', 'main.tf', 'sst.config.ts', 'cdk']) assert.ok(found.includes(what), `${what} is followed`);
  });

  fault('hosting-cost.json as a link that leaves the workspace, leads nowhere or goes in circles, as a folder, and of 50 MB: refused with the reason', async (tally) => {
    const path = join(root(), 'hosting-cost.json');
    const faults: [() => void, RegExp][] = [
      [() => symlinkSync(join(around, 'secret.json'), path), /leaves the project/],
      [() => symlinkSync('/dev/zero', path), /leaves the project/],
      [() => symlinkSync(join(around, 'nothing'), path), /leads nowhere/],
      [() => symlinkSync(path, path), /ELOOP/],
      [() => mkdirSync(path), /not a file/],
      [() => writeFileSync(path, ' '.repeat(50_000_000)), /50\.0 MB/],
    ];
    for (const [make, reason] of faults) {
      make();
      await tally.once(() => assert.throws(() => readProjectFile(root()), reason));
      rmSync(path, { recursive: true });
    }
    write(join(root(), 'settings/traffic.json'), '{ "requestsPerMonth": 1 }');
    symlinkSync('settings/traffic.json', path);
    await tally.once(() => assert.match(readProjectFile(root()) ?? '', /requestsPerMonth/));
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function assertInside({ handlers, diagnostics }: Analysis, what: string): void {
  const isOutside = (file: string) => file.startsWith('/') || /^[a-z]:/i.test(file) || file.split(/[/\\]/).includes('..');
  const named = [...handlers.flatMap(({ file, range, evidence, awaitedCalls }) => [file, range.file, evidence.file, ...awaitedCalls.map((call) => call.file)]), ...diagnostics.map(({ file }) => file)];
  assert.deepEqual(named.filter(isOutside), [], what);
  assert.ok(!JSON.stringify(handlers).includes('secret.test'), what);
}
