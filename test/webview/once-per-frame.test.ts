import assert from 'node:assert/strict';
import { oncePerFrame } from '../../webview/once-per-frame';

describe('oncePerFrame', () => {
  it('works once however often it is asked before the frame, and again after it', () => {
    const frames: FrameRequestCallback[] = [];
    const before = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (frame) => frames.push(frame);
    try {
      let worked = 0;
      const ask = oncePerFrame(() => worked++);
      for (let index = 0; index < 50; index++) ask();
      assert.deepEqual([frames.length, worked], [1, 0]);
      frames.pop()!(0);
      ask();
      assert.deepEqual([frames.length, worked], [1, 1]);
    } finally {
      globalThis.requestAnimationFrame = before;
    }
  });
});
