/** Time that one slice may take, in ms: the rest of a frame of 16 ms belongs to the drawing. */
const SLICE_MS = 6;

/**
 * Runs work in slices between which the page answers the person. What is asked while some runs is begun after it, the latest alone:
 * a dragged slider sees every answer that there is time for.
 */
export function inSlices<Input, Result>(work: (input: Input) => Generator<void, Result>, done: (result: Result) => void): (input: Input) => void {
  let running: Generator<void, Result> | undefined;
  let next: { input: Input } | undefined;

  function slice(): void {
    const end = performance.now() + SLICE_MS;
    if (!running) {
      running = work(next!.input);
      next = undefined;
    }
    do {
      const step = running.next();
      if (!step.done) continue;
      running = undefined;
      done(step.value);
      if (next) requestAnimationFrame(slice);
      return;
    } while (performance.now() < end);
    setTimeout(slice);
  }

  return (input) => {
    const idle = !running && !next;
    next = { input };
    if (idle) requestAnimationFrame(slice);
  };
}
