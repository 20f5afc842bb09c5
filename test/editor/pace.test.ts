import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { pace } from '../../src/editor/thread/pace';

describe('portions on their way to the extension host', () => {
  const none = () => new Int32Array(new SharedArrayBuffer(4));

  it('wait until those before them were taken in', async () => {
    const taken = none();
    const paced = pace(taken);
    await paced();
    let isOn = false;
    const second = paced().then(() => (isOn = true));
    await setTimeout(5);
    assert.equal(isOn, false);
    Atomics.add(taken, 0, 1);
    await second;
  });

  it('do not wait for ever for a receiver that takes nothing', async () => {
    const paced = pace(none());
    for (let portion = 0; portion < 3; portion++) await paced();
  });

  it('go out one in each turn where nobody counts', async () => {
    const paced = pace(undefined);
    for (let portion = 0; portion < 100; portion++) await paced();
  });
});
