import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { baseFiles } from '../../src/cli/base-files';
import { estimateWorkload } from '../../src/cli/estimate-workload';
import { FriendlyError } from '../../src/cli/friendly-error';
import { readStateMachines } from '../../src/cli/read-state-machines';
import { parseProjectFile } from '../../src/inputs/project-file';
import { parseWorkloadFile } from '../../src/inputs/workload-file';
import { fault } from './fault';
import { printedSeed } from './seed';
import { watchedPaths } from './watched-files';
import { writeFiles } from '../write-files';

const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const DEEP = 100_000;

const keys = fc.constantFrom('handlers', 'id', 'requestsPerMonth', 'memoryMiB', 'durationMs', 'options', 'aws-lambda', 'prices', 'currency', 'network', 'calls', '__proto__', 'constructor', 'toString', 'scenarios', 'container', 'budgetPerMonth');
const numbers = fc.constantFrom('0', '-0', '-1', '1e12', '1e308', '1e999', '-1e999', '9007199254740993', '0.1e-300', 'NaN', 'Infinity', '1_000', '0x10', '01');
const leaf = fc.oneof(numbers, fc.string({ unit: 'binary', maxLength: 10 }).map((text) => JSON.stringify(text)), fc.constantFrom('null', 'true', '""', '"\\uD800"', '"a\\u0000b"', '"<script>"', '{', ']', '// x', ''));
const { value: anyJson } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 5, depthSize: 'small' }, leaf, fc.array(fc.tuple(keys, tie('value')), { maxLength: 5 }).map((fields) => `{${fields.map(([key, value]) => `"${key}": ${value}`).join(', ')}}`), fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`)),
}));

/** ASL with states that may be anything. */
const stateName = fc.constantFrom('A', 'B', 'C', '__proto__', 'constructor');
const { machine } = fc.letrec<{ machine: unknown; state: unknown }>((tie) => ({
  machine: fc.oneof({ maxDepth: 4 }, fc.anything(), fc.record({ StartAt: fc.oneof({ weight: 5, arbitrary: stateName }, { weight: 1, arbitrary: fc.anything() }), States: fc.oneof({ weight: 5, arbitrary: fc.dictionary(stateName, tie('state')) }, { weight: 1, arbitrary: fc.anything() }) })),
  state: fc.oneof({ maxDepth: 4 }, fc.record({
    Type: fc.constantFrom('Task', 'Choice', 'Parallel', 'Map', 5), Next: stateName, Default: stateName, End: fc.anything(), Choices: fc.oneof(fc.array(fc.oneof(fc.record({ Next: stateName }), fc.anything())), fc.anything()),
    Branches: fc.oneof(fc.array(tie('machine'), { maxLength: 3 }), fc.anything()), ItemProcessor: tie('machine'), Iterator: tie('machine'),
  }, { requiredKeys: ['Type'] }), fc.anything()),
}));

describe('faults: the calculator and its files', function () {
  this.timeout(0);
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(realpathSync(tmpdir()), 'hosting-cost-calculator-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(file: string, text: Buffer | string): string {
    writeFiles(folder, { [file]: text });
    return join(folder, file);
  }

  fault('random texts as a workload file: an answer, or errors that name the line and what is expected, never an exception', async (tally) => {
    const property = fc.asyncProperty(anyJson, (text) => tally.once(() => {
      const { workload, diagnostics } = parseWorkloadFile(text, 'workload.json', ['aws-lambda']);
      assert.ok(workload !== undefined || diagnostics.length > 0);
      for (const { file, line, message } of [...diagnostics, ...parseProjectFile(text).diagnostics]) assert.ok(file && line! >= 1 && line! <= text.split('\n').length && message.length > 5, message);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    }));
    await fc.assert(property, { numRuns: 2 * RUNS, seed: printedSeed() });
  });

  fault('hostile workload files (nested without end, 50 MB, NUL, ten thousand mistakes, numbers beyond all bounds, __proto__): refused with file and line, or finite figures', async (tally) => {
    const handler = (fields: string) => `{"id":"a","requestsPerMonth":1,"memoryMiB":128,"durationMs":1,${fields}}`;
    const hostile: Record<string, string> = {
      'nested arrays': `{"handlers":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
      'nested objects': `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
      'never closed': '{"handlers":['.repeat(DEEP),
      '50 MB': `{"handlers":[],"region":"${'a'.repeat(50_000_000)}"}`,
      'a region of 1 MB': `{"handlers":[],"region":"${'a'.repeat(1_000_000)}"}`,
      'NUL': '{"handlers":[{"id":"a\0b"}]}',
      'Infinity': `{"handlers":[{"id":"a","requestsPerMonth":1e999,"memoryMiB":128,"durationMs":1}]}`,
      'ten thousand mistakes': `{"handlers":[${Array.from({ length: 10_000 }, () => '{"id":"a","requestsPerMonth":-1,"x":1}').join(',\n')}]}`,
      'ten thousand handlers of one name': `{"handlers":[${Array.from({ length: 10_000 }, () => '{"id":"a","requestsPerMonth":1,"memoryMiB":1,"durationMs":1}').join(',\n')}]}`,
      'unknown fields': `{"handlers":[],${Array.from({ length: 20_000 }, (_, index) => `"a${index}":1`).join(',\n')}}`,
      '__proto__': `{"__proto__":{"region":"x"},"handlers":[${handler('"__proto__":{"polluted":1}')}]}`,
      'options of the prototype': `{"handlers":[${handler('"trigger":"http"')}],"options":{"constructor":{}}}`,
      'a price below nothing': `{"handlers":[${handler('"trigger":"http"')}],"prices":{"aws-lambda-requests":-1}}`,
      'a currency of nothing': `{"handlers":[${handler('"trigger":"http"')}],"currency":{"code":"EUR","perUsd":1e-300}}`,
      'a region called __proto__': `{"handlers":[${handler('"trigger":"http"')}],"region":"__proto__"}`,
    };
    await tally.each(hostile, (text, what) => {
      const path = write('workload.json', text);
      assert.throws(() => estimateWorkload(path, [], {}), (error) => error instanceof FriendlyError && error.message.length < 20_000, what);
    });
    await tally.once(() => {
      const ids = ['constructor', 'toString', '__proto__', '</script><script>', '=1+1', '../../etc/passwd'];
      const { answer } = estimateWorkload(write('workload.json', JSON.stringify({ handlers: ids.map((id) => ({ id, requestsPerMonth: 1e12, memoryMiB: 1_048_576, durationMs: 2.6e9 })) })), ['all'], {});
      assert.deepEqual(answer.handlers.map(({ id }) => id).sort(), [...ids].sort());
      for (const { listCostPerMonth: { low, likely, high } } of answer.options) assert.ok([low, likely, high].every(Number.isFinite));
    });
  });

  fault('random and hostile state machines: a finite count, or an error that names the file and the state', async (tally) => {
    const count = (document: unknown) => {
      const path = write('machine.asl.json', typeof document === 'string' ? document : (JSON.stringify(document, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one)) ?? 'null'));
      try {
        for (const { perExecution } of readStateMachines(path, 10)) assert.ok(Number.isFinite(perExecution) && perExecution >= 0);
      } catch (error) {
        assert.ok(error instanceof FriendlyError && error.message.includes('machine.asl.json'), (error as Error).stack);
      }
    };
    const property = fc.asyncProperty(machine, (document) => tally.once(() => count(document)));
    await fc.assert(property, { numRuns: RUNS, seed: printedSeed() });
    const nested = (levels: number, around: (inner: string) => string) => Array.from({ length: levels }).reduce<string>(around, '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}');
    const hostile: Record<string, string> = {
      'loops in loops in loops': nested(6, (inner) => `{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[${inner}],"Next":"A"}}}`),
      'maps of maps': nested(400, (inner) => `{"StartAt":"A","States":{"A":{"Type":"Map","ItemProcessor":${inner},"End":true}}}`),
      'maps without end': nested(20_000, (inner) => `{"StartAt":"A","States":{"A":{"Type":"Map","ItemProcessor":${inner}}}}`),
      'objects without end': `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
      'states that all lead to all': JSON.stringify({ StartAt: 's0', States: Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`s${index}`, { Type: 'Choice', Choices: Array.from({ length: 300 }, (__, next) => ({ Next: `s${next}` })) }])) }),
      '50 MB': `{"StartAt":"A","Comment":"${'a'.repeat(50_000_000)}"}`,
      'a bomb of aliases': `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}*a${level}]`).join('\n')}\n`,
    };
    await tally.each(hostile, count);
    await tally.each({ 'not a number': NaN, 'below nothing': -1, 'without end': Infinity, 'too many': 1e300 }, (items) => assert.throws(() => readStateMachines(write('m.json', nested(1, (inner) => inner)), items), FriendlyError));
  });

  fault('definitions named in a template that lie outside of the working directory, by path and by link: not read, not quoted', async (tally) => {
    const secret = 'TOP-SECRET: [unclosed\n  - {';
    write('secret.yml', secret);
    symlinkSync(join(folder, 'secret.yml'), write('project/x', '').replace(/x$/, 'linked.yml'));
    for (const way of ['../secret.yml', './../secret.yml', 'x/../../secret.yml', join(folder, 'secret.yml'), `../${'../'.repeat(30)}${folder.slice(1)}/secret.yml`, 'linked.yml', '/etc/passwd', '/dev/zero', '.']) {
      for (const template of [`Resources:\n  A:\n    Properties:\n      DefinitionUri: ${way}\n`, `stepFunctions:\n  stateMachines: \${file(${way})}\n`, `A:\n  Fn::Transform:\n    Name: AWS::Include\n    Parameters:\n      Location: ${way}\n`]) {
        const path = write('project/template.yml', template);
        await tally.once(async () => {
          const { outside } = await watchedPaths(join(folder, 'project'), () => assert.throws(() => readStateMachines(path, 10), (error: Error) => error instanceof FriendlyError && !error.message.includes('TOP-SECRET')));
          // Where a path leads is looked up to refuse it.
          assert.deepEqual(outside.filter((file) => file.includes('secret') && !way.includes('secret')), []);
        });
      }
    }
    await tally.once(() => {
      write('project/flows/orders.asl.yml', 'StartAt: A\nStates:\n  A:\n    Type: Pass\n    End: true\n');
      assert.equal(readStateMachines(write('project/template.yml', 'Resources:\n  A:\n    Properties:\n      DefinitionUri: flows/orders.asl.yml\n'), 10)[0]?.perExecution, 1);
    });
  });

  fault('revisions that are options, commands or paths, hostile names and huge files in a commit: nothing is run or written, and it is said what is no revision', async (tally) => {
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
    write('a.ts', 'export const a = 1;\n');
    write('large.json', `[${'1,'.repeat(5_000_000)}1]`);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    const [mark, before] = [join(folder, 'mark'), git('status', '--porcelain')];
    for (const key of ['core.fsmonitor', 'core.sshCommand', 'core.pager', 'diff.external', 'core.editor']) git('config', key, `touch ${mark};`);
    const hostile = ['--output=mark', `--upload-pack=touch ${mark}`, '-h', '--help', '--exec-path=/tmp', '--git-dir=/', `;touch ${mark}`, `$(touch ${mark})`, `HEAD;touch ${mark}`, '', ' ', '\n', '..', '../..', 'HEAD:a.ts', 'HEAD..HEAD', '^HEAD', 'a.ts', '@{-1}', 'x'.repeat(100_000), '\uD800', 'HEAD --', '--all', 'refs/heads/*', 'a\0b'];
    for (const revision of hostile) await tally.once(() => assert.rejects(baseFiles(folder, revision), FriendlyError, revision.slice(0, 40)));
    await tally.once(async () => {
      const blob = git('hash-object', '-w', 'a.ts');
      const tree = execFileSync('git', ['mktree'], { cwd: folder, input: `100644 blob ${blob}\t..\n100644 blob ${blob}\t<img src=x>.ts\n100644 blob ${blob}\t-rf.ts\n120000 blob ${blob}\tlink.ts\n` }).toString().trim();
      const { texts } = await baseFiles(folder, git('commit-tree', '-m', 'x', tree));
      assert.deepEqual(texts.map(([file]) => file).sort(), ['-rf.ts', '<img src=x>.ts']);
    });
    await tally.once(async () => {
      rmSync(join(folder, 'large.json'));
      assert.deepEqual((await baseFiles(folder, 'HEAD')).texts, [], 'what nobody would read on disk is not read from Git');
    });
    assert.ok(!existsSync(mark));
    assert.equal(before, '');
  });
});
