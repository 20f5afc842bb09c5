import { appendFileSync } from 'node:fs';
import { resolve, relative, sep } from 'node:path';

/** Counts how often a fault was made to happen, and how often the product behaved as it should. */
export interface Tally {
  tried: number;
  survived: number;
  /** Makes the fault happen once; what `survive` throws fails the test. */
  once<Result>(survive: () => Result | Promise<Result>): Promise<Result>;
  /** Once for each of them, also after one that was not survived; throws what all of them threw. */
  each<Case>(cases: Record<string, Case>, survive: (one: Case, what: string) => unknown): Promise<void>;
}

/** A row of docs/faults.md. */
export interface FaultResult {
  fault: string;
  tried: number;
  survived: number;
  /** File of the test. */
  test: string;
}

/**
 * A test of one fault of docs/faults.md. With HOSTING_COST_FAULTS its counts go to that file, a line of JSON each;
 * `npm run faults` makes the page of them.
 */
export function fault(name: string, test: (tally: Tally) => void | Promise<void>): Mocha.Test {
  return it(name, async function (this: Mocha.Context) {
    const tally = newTally();
    try {
      await test(tally);
      if (tally.tried === 0) throw new Error('Nothing was tried.');
    } finally {
      note({ fault: name, tried: tally.tried, survived: tally.survived, test: sourceOf(this.test?.file ?? '') });
    }
  });
}

function newTally(): Tally {
  const tally: Tally = {
    tried: 0,
    survived: 0,
    async once(survive) {
      tally.tried++;
      const result = await survive();
      tally.survived++;
      return result;
    },
    async each(cases, survive) {
      const lost: string[] = [];
      for (const [what, one] of Object.entries(cases)) await tally.once(() => survive(one, what)).catch((error: Error) => lost.push(`${what}: ${error.message}`));
      if (lost.length > 0) throw new Error(lost.join('\n'));
    },
  };
  return tally;
}

/** The suite in VS Code runs built files: `out/in-vscode/x.test.js` is `test/in-vscode/x.test.ts`. */
function sourceOf(file: string): string {
  const path = relative(resolve(__dirname, '../..'), file).split(sep).join('/');
  return path.replace(/^out\//, 'test/').replace(/\.js$/, '.ts');
}

function note(result: FaultResult): void {
  const file = process.env.HOSTING_COST_FAULTS;
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`);
}
