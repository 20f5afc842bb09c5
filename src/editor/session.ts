import type { BaseFiles } from '../changes/base-analysis';
import type { ProjectInputs } from '../domain';
import type { AdviceNote } from '../report/advice/advice-notes';
import type { CostChanges } from '../report/cost-changes';
import { SUPERSEDED, type AnalysisClient } from './thread/analysis-client';
import type { Figures } from './figures';
import type { Surroundings } from './surroundings';

export interface Progress {
  done: number;
  total: number;
  what: string;
}

/** Why something that was asked came to nothing. */
type Missed = { phase: 'cancelled' } | { phase: 'failed'; message: string };

/** `idle` until somebody wants figures. Figures of an earlier analysis stay while a new one runs, or when it was cancelled. */
export type SessionState = { phase: 'idle' } | { phase: 'analysing'; progress?: Progress } | { phase: 'ready' } | Missed;

/** An analysis gives an estimate too. */
type Need = 'analysis' | 'estimate';

/** An analysis begins anew with newer text for this long, in ms; later it comes to its end first, so that whoever types on and on sees figures too. */
const FRESH_MS = 1_000;

/** One project open in the editor, the only thing here that changes: text in, figures out. */
export class Session {
  state: SessionState = { phase: 'idle' };
  /** Of all handlers. */
  figures: Figures | undefined;
  /** Before there are any: those of the handlers that are known so far, without costs. Sums of them would be taken for all. */
  private part: Figures | undefined;
  private typed: ProjectInputs | undefined;
  private need: Need | undefined;
  private running: Promise<void> | undefined;
  private controller = new AbortController();
  /** When the running analysis was asked for first; undefined = another question, or none. */
  private analyzingSince: number | undefined;
  /** The disk has changed, or may have, since an analysis last looked at it that came to its end or is running. */
  private owesDisk = true;
  /** How the last analysis came to nothing: the figures are older than the code, whatever is typed meanwhile. */
  private missed: Missed | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    /** Absolute path of the workspace folder. */
    readonly root: string,
    readonly name: string,
    private readonly client: AnalysisClient,
    private readonly surroundings: Surroundings,
  ) {}

  /** Called whenever the state or the figures change, progress included. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  }

  /** True as soon as somebody wanted figures: from then on they follow every edit. */
  get isStarted(): boolean {
    return this.state.phase !== 'idle';
  }

  /** Figures for whoever wants some: those that are there or on their way, else a new analysis. */
  start(): Promise<void> {
    if (this.running) return this.running;
    return this.state.phase === 'ready' ? Promise.resolve() : this.analyze();
  }

  /** Figures of the present code. A second call while one runs is answered by one more run, which takes its place while it is young. `text`: since the last call nothing has changed on the disk, as far as anybody knows. */
  analyze(changed: 'all' | 'text' = 'all'): Promise<void> {
    if (this.analyzingSince !== undefined && performance.now() - this.analyzingSince < FRESH_MS) this.controller.abort(SUPERSEDED);
    if (changed === 'all') this.owesDisk = true;
    return this.run('analysis');
  }

  /** Figures of the known code with the present `hosting-cost.json`. */
  estimate(): Promise<void> {
    return this.run('estimate');
  }

  /** What could be done better, worth what the present figures say; rejects with an AbortError when they are out of date meanwhile. */
  advise(): Promise<AdviceNote[]> {
    return this.client.advise(this.question());
  }

  /** What the present code costs more or less than an earlier state; rejects likewise. */
  compare(base: BaseFiles): Promise<CostChanges | undefined> {
    return this.client.compare(this.question(), base);
  }

  /** Figures of the known code with other inputs, and where the bills of every pair cross; those that are shown stay as they are. */
  estimateWith(inputs: ProjectInputs): Promise<Figures> {
    return this.client.estimate({ ...this.question(), typed: inputs, turning: 'every' });
  }

  /** Inputs typed in the panel and not saved; undefined = those of `hosting-cost.json` count again. */
  setTyped(inputs: ProjectInputs | undefined): Promise<void> {
    if (inputs === this.typed) return Promise.resolve();
    this.typed = inputs;
    return this.estimate();
  }

  /** What can be said beside the code of one handler or call: meanwhile also of those that are known first. */
  get figuresInCode(): Figures | undefined {
    return this.figures ?? this.part;
  }

  get typedInputs(): ProjectInputs | undefined {
    return this.typed;
  }

  /** Text of an open file that is not saved; undefined = the file on disk counts. */
  setText(file: string, text: string | undefined): void {
    this.client.setText(this.root, file, text);
  }

  cancel(): void {
    this.need = undefined;
    this.controller.abort(new DOMException('The analysis was cancelled', 'AbortError'));
  }

  dispose(): void {
    this.listeners.clear();
    this.cancel();
    this.client.close(this.root);
  }

  private run(need: Need): Promise<void> {
    if (this.need !== 'analysis') this.need = need;
    return (this.running ??= this.satisfy());
  }

  private async satisfy(): Promise<void> {
    // One turn later, so that edits of one keystroke or one branch switch are answered together.
    await Promise.resolve();
    try {
      while (this.need) {
        const { need } = this;
        this.need = undefined;
        await this.ask(need);
      }
    } finally {
      this.running = undefined;
    }
  }

  private async ask(need: Need): Promise<void> {
    const question = this.question();
    if (!this.isStarted) for (const [file, text] of this.surroundings.unsavedTexts()) this.setText(file, text);
    this.controller = new AbortController();
    const isAnalysis = need === 'analysis' || !this.figures;
    const owesDisk = isAnalysis && this.owesDisk;
    if (isAnalysis) this.owesDisk = false;
    this.analyzingSince = isAnalysis ? this.analyzingSince ?? performance.now() : undefined;
    try {
      if (need !== 'estimate') this.become({ phase: 'analysing' });
      const figures = await (isAnalysis ? this.client.analyze({ ...question, ...(!owesDisk && { isOnlyText: true }), ...(!this.figures && { openFiles: this.surroundings.openFiles() }) }, this.hooks()) : this.client.estimate(question));
      // A thread that had to be started anew reads the code for an estimate too, and the answer to a cancelled analysis may have been on its way.
      if (isAnalysis || figures.reading !== this.figures?.reading) this.missed = undefined;
      this.figures = figures;
      this.part = undefined;
      this.analyzingSince = undefined;
      this.become(this.missed ?? { phase: 'ready' });
    } catch (error) {
      this.owesDisk ||= owesDisk;
      if (this.controller.signal.reason === SUPERSEDED && this.need) return;
      this.analyzingSince = undefined;
      const missed: Missed = this.controller.signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', message: error instanceof Error ? error.message : String(error) };
      if (isAnalysis) this.missed = missed;
      this.part = undefined;
      this.become(missed);
    }
  }

  private question() {
    return { root: this.root, exclude: this.surroundings.excluded(), typed: this.typed };
  }

  private hooks() {
    return {
      signal: this.controller.signal,
      onProgress: (done: number, total: number, what: string) => this.become({ phase: 'analysing', progress: { done, total, what } }),
      onPart: (part: Figures) => {
        this.part = part;
        this.become(this.state);
      },
    };
  }

  private become(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
