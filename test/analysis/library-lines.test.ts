import assert from 'node:assert/strict';
import { ioRows } from '../../src/analysis/io';
import { libraryLines } from '../fixtures/io/library-lines';
import { analyzeFiles } from './analyze-files';

interface Line {
  library: string;
  clause: string;
  code: string;
  expected: string;
}

const lines = libraryLines.trim().split('\n').flatMap((line): Line[] => {
  const [libraries = '', clause = '', code = '', expected = ''] = line.split(' | ');
  return libraries.split(', ').map((library) => ({ library, clause, code, expected }));
});

/** `MIDDY x` is middleware that a handler uses; anything else is waited for inside one. */
function program({ library, clause, code }: Line): string {
  const middleware = /^MIDDY (.*)$/.exec(code)?.[1];
  const handler = middleware ? `middy(async () => 1).use(${middleware})` : `async (event: any) => { await ${code}; }`;
  return `import ${clause} from '${library}';\nimport middy from '@middy/core';\nexport const handler: any = ${handler};\n`;
}

describe('libraries, one line each', () => {
  let calls: Map<string, string[]>;

  before(async () => {
    const files = Object.fromEntries(lines.map((line, index) => [`f${index}.ts`, program(line)]));
    const { handlers } = await analyzeFiles({ ...files, 'env.ts': 'export interface Env { CACHE: KVNamespace }' });
    calls = new Map(handlers.map(({ file, awaitedCalls }) => [file, awaitedCalls.map(({ service, operation }) => `${service} ${operation}`)]));
  });

  for (const [index, { library, code, expected }] of lines.entries()) {
    it(`${library}: ${code}`, () => assert.ok(calls.get(`f${index}.ts`)?.includes(expected), `${expected} instead of ${calls.get(`f${index}.ts`)?.join(', ')}`));
  }

  it('leave none out', () => {
    const tried = (library: string): boolean => lines.some((line) => (library.endsWith('*') ? line.library.startsWith(library.slice(0, -1)) : line.library === library));
    const untried = [...new Set(ioRows.map(({ library }) => library))].filter((library) => library !== 'global' && library !== '@cloudflare/workers-types' && !tried(library));
    assert.deepEqual(untried, [], 'A library without a line in test/fixtures/io/library-lines.ts: write one.');
  });
});
