const { appendFileSync } = require('node:fs');
const { default: Mocha } = require('mocha');

/**
 * mocha reporter: prints like `spec`, and adds a line of JSON with the counts to the file that HOSTING_COST_TEST_COUNTS names,
 * so that `npm test` can add up what several runs, one of them inside VS Code, have found.
 */
module.exports = class SpecAndCounts extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    // A window that other programs share is at times slow or loses the focus: what needed a second try is said, not hidden.
    runner.on('retry', (test, error) => console.log(`    tried again: ${test.fullTitle()}: ${error.message}`));
    const file = process.env.HOSTING_COST_TEST_COUNTS;
    if (file) runner.once('end', () => appendFileSync(file, `${JSON.stringify(this.stats)}\n`));
  }
};
