import assert from 'node:assert/strict';
import type { Analysis } from '../../src/domain';
import type { BoundedAnalysis } from './bounded-analysis';

/** A project with something in it that nobody would write. */
export interface HostileProject {
  files: Record<string, Buffer | string>;
  /** The diagnostic that names the file; false where nothing is wrong with it for those who read less of it. */
  says: RegExp | false;
  /** Writes into the folder what is no file with a text. */
  more?: (root: string) => void;
}

/** A handler that is found whatever else the project holds. */
const good = {
  'good/serverless.yml': 'provider:\n  name: aws\n  runtime: nodejs20.x\nfunctions:\n  good:\n    handler: good.handler\n',
  'good/good.js': "export const handler = async () => { await fetch('https://good.test/'); };\n",
};

/** Bounded time and memory, the diagnostic that is expected, the other handler as ever, and no prototype that was changed. */
export async function survives(bounded: BoundedAnalysis, { files, says, more }: HostileProject): Promise<Analysis> {
  const analysis = await bounded.of({ ...good, ...files }, more);
  const { handlers, diagnostics } = analysis;
  assert.equal(handlers.find(({ file }) => file === 'good/good.js')?.awaitedCalls.length, 1, 'the other handler is found');
  const own = diagnostics.filter(({ file }) => !file.startsWith('good/'));
  if (says) assert.ok(own.some(({ message, file }) => says.test(`${file} ${message}`)), JSON.stringify(own).slice(0, 2_000));
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  return analysis;
}
