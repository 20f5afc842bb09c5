import assert from 'node:assert/strict';
import { WhenIdle } from '../../src/editor/thread/when-idle';

describe('what is done in a pause', () => {
  const later = () => new Promise((resolve) => setTimeout(resolve, 20));
  const idle = (act: (signal: AbortSignal) => Promise<void>) => new WhenIdle(act, 1);

  it('is done once, and only where it is wanted', async () => {
    let times = 0;
    const pause = idle(async () => void times++);
    for (const isWanted of [false, true, true]) {
      pause.begin();
      pause.end(isWanted);
      await later();
    }
    assert.equal(times, 1);
  });

  it('waits until all that was asked is answered', async () => {
    let times = 0;
    const pause = idle(async () => void times++);
    pause.begin();
    pause.begin();
    pause.end(true);
    await later();
    assert.equal(times, 0);
    pause.end(true);
    await later();
    assert.equal(times, 1);
  });

  it('is wanted from then on, whatever is answered last', async () => {
    let times = 0;
    const pause = idle(async () => void times++);
    pause.begin();
    pause.begin();
    pause.end(true);
    pause.end(false);
    await later();
    assert.equal(times, 1);
  });

  for (const [how, stop] of [['', (resolve: () => void) => resolve()], [', also where it rejects then', (_: () => void, reject: () => void) => reject()]] as const) it(`is stopped by what is asked, and goes on afterwards${how}`, async () => {
    const signals: AbortSignal[] = [];
    const pause = idle((signal) => {
      signals.push(signal);
      return new Promise((resolve, reject) => (signals.length === 1 ? signal.addEventListener('abort', () => stop(resolve, reject)) : resolve()));
    });
    pause.begin();
    pause.end(true);
    await later();
    pause.begin();
    assert.ok(signals[0]!.aborted);
    pause.end(true);
    await later();
    pause.begin();
    pause.end(true);
    await later();
    assert.deepEqual(signals.map(({ aborted }) => aborted), [true, false]);
  });
});
