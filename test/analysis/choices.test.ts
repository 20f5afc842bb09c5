import assert from 'node:assert/strict';
import { Choices } from '../../src/analysis/paths/choices';

/** Three ways, and behind the last of them two. */
function decide(choices: Choices): void {
  if (choices.choose([0.2, 0.3, 0.5]) === 2) choices.choose([0.5, 0.5]);
}

describe('choices', () => {
  for (const second of [false, true]) {
    it(`lead to every path once, where the second path goes the ${second ? 'last' : 'first'} way`, () => {
      const paths = new Map<string, number>();
      const pending: (readonly number[])[] = [[]];
      for (let given = pending.shift(); given; given = pending.shift()) {
        const choices = new Choices(given, second && paths.size === 1, { left: 9 });
        decide(choices);
        assert.ok(!paths.has(choices.taken.join()), choices.taken.join());
        paths.set(choices.taken.join(), choices.probability);
        pending.push(...choices.others.map(({ given: begun }) => begun));
      }
      assert.deepEqual(Object.fromEntries(paths), { 0: 0.2, 1: 0.3, '2,0': 0.25, '2,1': 0.25 });
    });
  }

  it('go the last way from what is given on, and leave the others', () => {
    const budget = { left: 9 };
    const choices = new Choices([0], true, budget);
    assert.equal(choices.choose([0.5, 0.5]), 0);
    budget.left -= 4;
    assert.equal(choices.choose([0.2, 0.3, 0.5]), 2);
    assert.deepEqual(choices.others, [{ given: [0, 0], work: 4 }, { given: [0, 1], work: 4 }]);
  });
});
