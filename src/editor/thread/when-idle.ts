/** Nothing is asked for so long, in ms, before something is done that nobody waits for. */
const QUIET_MS = 1_000;

/** Does something once, while nothing else is asked: what is asked stops it, and it goes on in the next pause. */
export class WhenIdle {
  private asked = 0;
  private timer: NodeJS.Timeout | undefined;
  private controller: AbortController | undefined;
  private isWanted = false;
  private isDone = false;

  constructor(private readonly act: (signal: AbortSignal) => Promise<void>, private readonly quietMs = QUIET_MS) {}

  /** Something is asked. */
  begin(): void {
    this.asked++;
    clearTimeout(this.timer);
    this.controller?.abort();
  }

  /** It is answered. `isWanted`: from now on a pause is worth the work. */
  end(isWanted: boolean): void {
    this.asked--;
    this.isWanted ||= isWanted;
    if (this.isWanted && this.asked === 0 && !this.isDone) this.timer = setTimeout(() => void this.run(), this.quietMs).unref();
  }

  private async run(): Promise<void> {
    const controller = (this.controller = new AbortController());
    try {
      await this.act(controller.signal);
      this.isDone ||= !controller.signal.aborted;
    } catch (error) {
      // Stopped on purpose: it goes on in the next pause.
      if (controller.signal.aborted) return;
      this.isDone = true;
      console.error('Hosting Cost: what was done in a pause failed', error);
    } finally {
      if (this.controller === controller) this.controller = undefined;
    }
  }
}
