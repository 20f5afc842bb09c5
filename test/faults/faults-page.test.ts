import assert from 'node:assert/strict';

describe('docs/faults.md', () => {
  it('has a row for every fault that a test makes, and every row was survived', async function () {
    if (process.env.HOSTING_COST_FAULTS) this.skip();
    const { declaredFaults, readFaultsPage } = await import('../../scripts/faults-page.mjs');
    const [declared, rows] = [declaredFaults(), readFaultsPage()];
    assert.ok(declared.length > 0);
    assert.equal(new Set(declared).size, declared.length, 'each fault has a name of its own');
    assert.deepEqual(rows.map((row) => row.fault), declared, '`npm run faults` writes the page anew');
    for (const { fault, tried, survived } of rows) assert.ok(tried > 0 && survived === tried, `${fault}: survived ${survived} of ${tried}`);
  });
});
