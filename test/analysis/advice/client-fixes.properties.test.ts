import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adviseFiles } from './advise-files';
import { applyEdits } from './apply-edits';
import { runHandler } from './run-handler';

const RUNS = Number(process.env.PROGRAMS ?? 60);

/** One client of a handler, or of a function that it calls, and what is done with it. */
const client = fc.record({
  config: fc.constantFrom('{}', '{ region }', '{ region: process.env.REGION }', '{ region: event.id }', '{ ...shared }'),
  name: fc.constantFrom('s3', 'client', 'region', 'taken'),
  where: fc.constantFrom('plain' as const, 'try' as const, 'function' as const, 'branch' as const, 'arrow' as const),
  uses: fc.array(fc.constantFrom('get' as const, 'put' as const, 'fail' as const, 'kept' as const), { minLength: 1, maxLength: 3 }),
});

function print(clients: readonly Client[]): Record<string, string> {
  const helpers = clients.map((one, index) => (one.where === 'function' ? `async function part${index}(event: { id: string }) {\n${body(one, '  ')}}\n` : '')).join('');
  const parts = clients.map((one, index) => printed(one, index)).join('');
  return {
    'handler.ts': `import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';\nconst region = 'eu-west-1';\nconst shared = { region };\nconst process = { env: { REGION: 'eu-west-1' } };\nconst kept: unknown[] = [];\nlet taken = 0;\n${helpers}\nexport const handler = async (event: { id: string }) => {\n  const found: unknown[] = [];\n${parts}  return [found, kept.length, taken];\n};\n`,
  };
}

type Client = typeof client extends fc.Arbitrary<infer Value> ? Value : never;

const program = fc.array(client, { minLength: 1, maxLength: 3 }).map(print);
/** Always tried: its connection is made once instead of three times. */
const certain = print([{ config: '{ region }', name: 's3', where: 'plain', uses: ['get', 'put'] }]);

function printed(one: Client, index: number): string {
  switch (one.where) {
    case 'try':
      return `  try {\n${body(one, '    ', 'found.push')}  } catch (error) {\n    found.push(String(error));\n  }\n`;
    case 'function':
      return `  found.push(await part${index}(event));\n`;
    case 'branch':
      return `  if (event.id !== 'k1') {\n${body(one, '    ', 'found.push')}  }\n`;
    case 'arrow':
      return `  const part${index} = async () => {\n${body(one, '    ')}  };\n  found.push(await part${index}());\n`;
    default:
      return `  {\n${body(one, '    ', 'found.push')}  }\n`;
  }
}

function body({ config, name, uses }: Client, indent: string, give = 'return'): string {
  const lines = uses.map((use) => (use === 'kept' ? `kept.push(${name});` : `await ${name}.send(new ${use === 'put' ? `PutObjectCommand({ Key: event.id, Body: 'b' })` : `GetObjectCommand({ Key: ${use === 'fail' ? `'fail'` : 'event.id'} })`});`));
  const last = `${give}${give === 'return' ? ' ' : '('}(await (await ${name}.send(new GetObjectCommand({ Key: event.id })) as any).text())${give === 'return' ? '' : ')'};`;
  return [`const ${name} = new S3Client(${config});`, ...lines, last].map((line) => `${indent}${line}\n`).join('');
}

describe('the quick fix of clients', function () {
  this.timeout(0);

  it(`leaves ${RUNS} random programs as they behave over several requests, and never slower`, async () => {
    let [fixes, faster] = [0, 0];
    const property = fc.asyncProperty(program, async (files) => {
      const edits = (await adviseFiles(files)).flatMap((advice) => (advice.edits ? [advice.edits] : []));
      if (edits.length === 0) return;
      const before = await runHandler(files, { requests: 3 });
      for (const fix of edits) {
        fixes++;
        const fixed = applyEdits(files, fix);
        const after = await runHandler(fixed, { requests: 3 });
        const text = `${files['handler.ts']}\n// fixed\n${fixed['handler.ts']}`;
        assert.deepEqual({ ...after, elapsedMs: 0 }, { ...before, elapsedMs: 0 }, text);
        assert.ok(after.elapsedMs <= before.elapsedMs, text);
        if (after.elapsedMs < before.elapsedMs) faster++;
      }
    });
    const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 2 ** 31;
    console.log(`      seed ${seed}`);
    await fc.assert(property, { numRuns: RUNS, seed, endOnFailure: false, examples: [[certain]] });
    console.log(`      ${fixes} fixes, ${faster} of them faster`);
    assert.ok(faster > 0, 'a connection that is made once saves time');
  });
});
