import type { Suite } from 'mocha';

/** Each step of the suite stands on the one before: after one that failed the others are skipped, and other suites go on. mocha's own `bail` would end these as well. */
export function stepByStep(suite: Suite): void {
  let hasFailed = false;
  suite.beforeEach('as the step before did', function () {
    if (hasFailed) this.skip();
  });
  suite.afterEach('note a step that failed', function () {
    hasFailed ||= this.currentTest?.state === 'failed';
  });
}
