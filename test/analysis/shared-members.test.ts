import assert from 'node:assert/strict';
import { SharedMembers } from '../../src/analysis/run/remember/shared-members';

/** Calls that are not compared until the next one is. */
function pauseOf(members: SharedMembers): number {
  let calls = 0;
  while (members.isTooMuch()) calls++;
  return calls;
}

describe('what a handler left in shared objects, where it is too much to be compared', () => {
  it('is not asked for each call: ever more rarely, until it can be compared or another handler begins', () => {
    const members = new SharedMembers();
    const failed = (): number => (members.wasCompared(false), pauseOf(members));
    assert.equal(pauseOf(members), 0);
    assert.deepEqual(Array.from({ length: 6 }, failed), [4, 8, 16, 32, 64, 64]);
    members.wasCompared(true);
    assert.deepEqual([pauseOf(members), failed(), failed()], [0, 4, 8]);
    members.wasCompared(false);
    members.restart();
    assert.deepEqual([pauseOf(members), failed()], [0, 4]);
  });
});
