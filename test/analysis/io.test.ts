import assert from 'node:assert/strict';
import { ioRows } from '../../src/analysis/io';
import { libraryCalls } from '../fixtures/io/library-calls';
import { analyzeFiles } from './analyze-files';

describe('awaited calls of libraries', () => {
  let calls: Map<string, string[]>;

  before(async () => {
    const files = Object.fromEntries(libraryCalls.map(([imports, code], index) => [`f${index}.ts`, `${imports}\nexport const handler = async (event: any, context: any) => {\n  ${code}\n};\n`]));
    const { handlers } = await analyzeFiles(files);
    calls = new Map(handlers.map(({ file, awaitedCalls }) => [file, awaitedCalls.map((call) => `${call.library} ${call.service} ${call.operation} ${call.multiplicity}${call.awaited ? '' : ' not awaited'}`)]));
  });

  for (const [index, [, code, ...expected]] of libraryCalls.entries()) {
    it(`${code} -> ${expected.join(', ') || 'nobody'}`, () => assert.deepEqual(calls.get(`f${index}.ts`), expected));
  }

  it('says of every row where its latency comes from', () => {
    for (const { library, path, latency } of ioRows) {
      if (typeof latency !== 'function') assert.ok(latency.source.length > 10 && latency.p50Ms > 0 && latency.p99Ms >= latency.p50Ms, `${library} ${path}`);
    }
  });
});
