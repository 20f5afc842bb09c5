import { SingleBar } from 'cli-progress';

/** Work shorter than this, in ms, shows no bar. */
const PATIENCE_MS = 400;

export interface Progress {
  report(done: number, total: number, what: string): void;
  end(): void;
}

/** A bar on stderr when that is a terminal and the work takes long; silent otherwise, so that pipes stay clean. */
export function progress(stderr: NodeJS.WriteStream): Progress {
  if (!stderr.isTTY) return { report: () => undefined, end: () => undefined };
  const bar = new SingleBar({ stream: stderr, format: '{bar} {value}/{total} {what}', clearOnComplete: true, hideCursor: true, barsize: 24, fps: 10 });
  const start = Date.now();
  return {
    report(done, total, what) {
      if (bar.isActive) bar.update(done, { what });
      else if (Date.now() - start > PATIENCE_MS) bar.start(total, done, { what });
      if (bar.isActive && bar.getTotal() !== total) bar.setTotal(total);
    },
    end: () => bar.stop(),
  };
}
