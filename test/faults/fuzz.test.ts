import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { OWN_FAULT } from '../../src/analysis/trace/own-fault';
import { webviewMessageSchema } from '../../src/messages';
import { parseProjectFile, updateProjectFile } from '../../src/inputs/project-file';
import { parseTraffic } from '../../src/report/parse-traffic';
import { fault } from './fault';
import { printedSeed } from './seed';

const RUNS = Number(process.env.FUZZ_RUNS ?? 300);

/** Words of every configuration that is read, so that random texts get past the first check. */
const words = ['functions', 'handler', 'provider', 'Resources', 'Type: AWS::Serverless::Function', 'Properties', 'CodeUri', 'Handler: a.handler', 'main', '"main": "a.ts"', 'resource "aws_lambda_function" "a" {', 'handler = "a.handler"', '@http', 'get /', '[functions]', 'schedule = "@daily"', '${file(a.yml)}', '${self:functions.a}', '!Ref A', '!Sub "${A}"', '&a', '*a', '<<: *a', '__proto__', 'constructor', 'paths', '"extends": "./tsconfig.json"', 'exports', 'scriptFile', 'bindings', '<<EOF', 'EOF', '/*', '#', '---', '- ', '? ', ': ', '{', '}', '[', ']', '"', "'", '\n', '\n  ', '\n    ', ',', '=', '\t', '\0', '\uD800', '\uFEFF', 'a.handler', 'memorySize: 1e999', 'rate(1 minute)', 'cron(*/0 * * * ? *)'];
const text = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }), { maxLength: 40 }).map((parts) => parts.join(' '));
const json = fc.json({ maxDepth: 5 });

const configurations = ['serverless.yml', 'template.yaml', 'wrangler.toml', 'wrangler.jsonc', 'netlify.toml', 'vercel.json', 'a/function.json', 'host.json', 'app.arc', 'main.tf', 'package.json', 'tsconfig.json', 'firebase.json', 'cdk.json', 'sst.config.ts', 'serverless.ts', 'Dockerfile', 'amplify/backend.ts'];

describe('faults: random texts', function () {
  this.timeout(0);

  fault('random texts as every configuration file and as code: an answer with finite places, never an exception', async (tally) => {
    const root = mkdtempSync(join(tmpdir(), 'hosting-cost-fuzz-'));
    const analyzer = createAnalyzer(root);
    try {
      const property = fc.asyncProperty(fc.array(fc.record({ file: fc.constantFrom(...configurations), text: fc.oneof(text, json) }), { minLength: 1, maxLength: 6 }), text, (files, code) => tally.once(async () => {
        for (const file of files) analyzer.setText(file.file, file.text);
        analyzer.setText('a.ts', `${code}\nexport const handler = async () => { await fetch('https://a.test/'); };\n`);
        const { handlers, diagnostics } = await analyzer.analyze();
        for (const { line } of [...handlers, ...diagnostics]) assert.ok(line === undefined || (Number.isInteger(line) && line >= 1), String(line));
        assert.ok(!JSON.stringify({ handlers, diagnostics }).includes(OWN_FAULT));
      }));
      await fc.assert(property, { numRuns: RUNS, seed: printedSeed() });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  fault('random texts as hosting-cost.json: what is valid is kept, what is saved reads as what was saved', async (tally) => {
    const value = fc.oneof(json, text, fc.record({ requestsPerMonth: fc.anything(), handlers: fc.anything(), container: fc.anything(), options: fc.anything(), region: fc.anything() }, { requiredKeys: [] }).map((object) => JSON.stringify(object, (_, one) => (typeof one === 'bigint' ? Number(one) : one)) ?? ''));
    const property = fc.asyncProperty(value, (file) => tally.once(() => {
      const { inputs } = parseProjectFile(file);
      const { text: written } = updateProjectFile(file, { ...inputs, requestsPerMonth: 7 });
      if (written !== undefined) assert.equal(parseProjectFile(written).inputs.requestsPerMonth, 7);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    }));
    await fc.assert(property, { numRuns: 5 * RUNS, seed: printedSeed() });
  });

  fault('random traffic and random messages of the panel: a number in bounds or a reason, never an exception', async (tally) => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('1', '0', '.', 'e', 'k', 'M', 'rps', '/', 'min', ' ', ',', '-', 'constructor', 'per', '__proto__', 'Infinity', '９'), { maxLength: 12 }).map((parts) => parts.join('')));
    const property = fc.asyncProperty(typed, fc.anything({ withNullPrototype: true, withObjectString: true }), fc.constantFrom('ready', 'open', 'change', 'save', 'export', 'analyse', 'cancel', '__proto__'), (traffic, anything, kind) => tally.once(() => {
      const parsed = parseTraffic(traffic);
      if ('error' in parsed) assert.ok(parsed.error.length > 0);
      else assert.ok(parsed.requestsPerMonth >= 0 && parsed.requestsPerMonth <= 1e12, `${traffic}: ${parsed.requestsPerMonth}`);
      const message = webviewMessageSchema.safeParse({ kind, file: anything, inputs: anything, line: anything, column: anything });
      if (message.success && message.data.kind === 'open') assert.ok(!message.data.file.split(/[/\\]/).includes('..'));
      webviewMessageSchema.safeParse(anything);
    }));
    await fc.assert(property, { numRuns: 10 * RUNS, seed: printedSeed() });
  });
});
