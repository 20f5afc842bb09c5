import type { BaseFiles } from '../../changes/base-analysis';
import type { AdviceNote } from '../../report/advice/advice-notes';
import type { CostChanges } from '../../report/cost-changes';
import type { AnalysisQuestion, AnalysisThread, FiguresQuestion, FromWorker, Question, Summary, ToWorker } from './analysis-protocol';
import type { Figures } from '../figures';
import { nothingReceived, type AnalysisHooks, type PendingRequest } from './pending-request';
import { ReceivedHandlers } from './received-handlers';
import { SideRequests } from './side-requests';

export type { AnalysisHooks };

/** Why an analysis is given up for one of newer text: it ends between two files, however long that takes. */
export const SUPERSEDED = 'superseded';

/** A request that ended the thread this often is given up, so that a project that breaks it is not tried for ever. */
const DEATHS_PER_REQUEST = 2;

/** A cancelled analysis that is still running after this time, in ms, is ended with its thread. */
const PATIENCE_MS = 5_000;

/**
 * The extension host's side of the analysis: starts the worker thread at the first request, and again when it died, with the unsaved texts and the
 * unanswered requests. Never computes anything itself. `ended` says in the reader's language why a request was given up.
 */
export class AnalysisClient {
  private thread: AnalysisThread | undefined;
  private lastId = 0;
  private readonly pending = new Map<number, PendingRequest>();
  private readonly side = new SideRequests();
  private readonly stopping = new Map<number, NodeJS.Timeout>();
  private readonly texts = new Map<string, Map<string, string>>();
  private handlers = new ReceivedHandlers();
  private readonly taken = new Int32Array(new SharedArrayBuffer(4));

  constructor(private readonly startThread: () => AnalysisThread, private readonly ended = (reason: string) => `The analysis ended unexpectedly (${reason}).`) {}

  /** Figures of the present text. */
  analyze(question: Omit<AnalysisQuestion, 'id'>, hooks: AnalysisHooks = {}): Promise<Figures> {
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    return this.request({ ...question, kind: 'analyze', id: ++this.lastId, cancelled, taken: this.taken }, hooks);
  }

  /** Figures of the last analysis with the present `hosting-cost.json`. */
  estimate(question: Omit<FiguresQuestion, 'id'>): Promise<Figures> {
    return this.request({ ...question, kind: 'estimate', id: ++this.lastId, taken: this.taken }, {});
  }

  /** Advice on the last analysis; rejects with an AbortError when something newer was asked meanwhile. */
  async advise(question: Omit<Question, 'id'>): Promise<AdviceNote[]> {
    const answer = await this.askBeside({ ...question, kind: 'advise', id: ++this.lastId });
    return answer.kind === 'advice' ? answer.notes : [];
  }

  /** What the last analysis costs more or less than an earlier state; rejects likewise. */
  async compare(question: Omit<Question, 'id'>, base: BaseFiles): Promise<CostChanges | undefined> {
    const answer = await this.askBeside({ ...question, kind: 'compare', id: ++this.lastId, base });
    return answer.kind === 'changes' ? answer.changes : undefined;
  }

  private askBeside(message: Extract<ToWorker, { kind: 'advise' | 'compare' }>): ReturnType<SideRequests['add']> {
    this.running().postMessage(message);
    return this.side.add(message.id);
  }

  /** Unsaved text counts instead of the file's until `text` is undefined. */
  setText(root: string, file: string, text: string | undefined): void {
    const texts = this.textsOf(root);
    if (text === undefined && !texts.has(file)) return;
    if (text === undefined) texts.delete(file);
    else texts.set(file, text);
    this.thread?.postMessage({ kind: 'text', root, file, text });
  }

  /** With the last project the thread ends, and its memory goes back to the system. */
  close(root: string): void {
    this.texts.delete(root);
    this.handlers.close(root, this.lastId);
    const isLast = this.handlers.isEmpty && [...this.pending.values()].every(({ message }) => message.root === root);
    if (isLast) this.dispose();
    else this.thread?.postMessage({ kind: 'close', root });
  }

  dispose(): void {
    const { thread } = this;
    this.thread = undefined;
    for (const timer of this.stopping.values()) clearTimeout(timer);
    for (const pending of this.pending.values()) pending.reject(new DOMException('Hosting Cost was closed', 'AbortError'));
    this.pending.clear();
    this.side.giveUp();
    this.stopping.clear();
    thread?.terminate();
  }

  private textsOf(root: string): Map<string, string> {
    const texts = this.texts.get(root) ?? new Map<string, string>();
    this.texts.set(root, texts);
    return texts;
  }

  private request(message: PendingRequest['message'], hooks: AnalysisHooks): Promise<Figures> {
    return new Promise((resolve, reject) => {
      if (hooks.signal?.aborted) return reject(hooks.signal.reason);
      this.pending.set(message.id, { message, deaths: 0, ...nothingReceived(), hooks, resolve, reject });
      hooks.signal?.addEventListener('abort', () => this.cancel(message.id), { once: true });
      this.running().postMessage(message);
    });
  }

  /** Answers at once; the thread reads the flag in shared memory between two files. */
  private cancel(id: number): void {
    const pending = this.pending.get(id);
    if (!pending) return;
    this.pending.delete(id);
    if (pending.message.kind === 'analyze') Atomics.store(pending.message.cancelled, 0, 1);
    const reason: unknown = pending.hooks.signal?.reason;
    if (reason !== SUPERSEDED) this.stopping.set(id, setTimeout(() => this.abandon(`did not stop within ${PATIENCE_MS} ms`), PATIENCE_MS));
    pending.reject(reason);
  }

  private running(): AnalysisThread {
    if (this.thread) return this.thread;
    const thread = this.startThread();
    this.thread = thread;
    this.handlers = new ReceivedHandlers();
    thread.on('message', (message) => thread === this.thread && this.receive(message));
    thread.on('error', (error) => thread === this.thread && this.abandon(error.message));
    thread.on('exit', (code) => thread === this.thread && this.abandon(`exit code ${code}`));
    for (const [root, texts] of this.texts) {
      for (const [file, text] of texts) thread.postMessage({ kind: 'text', root, file, text });
    }
    return thread;
  }

  /** The thread is lost: what was asked is asked again of a new one. */
  private abandon(reason: string): void {
    const lost = this.thread;
    this.thread = undefined;
    lost?.terminate();
    for (const timer of this.stopping.values()) clearTimeout(timer);
    this.stopping.clear();
    this.side.giveUp();
    for (const [id, pending] of [...this.pending]) {
      pending.deaths++;
      Object.assign(pending, nothingReceived());
      if (pending.deaths < DEATHS_PER_REQUEST) this.running().postMessage(pending.message);
      else this.giveUp(id, new Error(this.ended(reason)));
    }
  }

  private giveUp(id: number, error: Error): void {
    this.pending.get(id)?.reject(error);
    this.pending.delete(id);
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'handlers' || message.kind === 'costs' || message.kind === 'assumptions') Atomics.add(this.taken, 0, 1);
    if (message.kind === 'handlers') return this.handlers.keep(message);
    if (this.side.receive(message) || message.kind === 'advice' || message.kind === 'changes') return;
    const pending = this.pending.get(message.id);
    if (message.kind === 'progress') return pending?.hooks.onProgress?.(message.done, message.total, message.what);
    if (message.kind === 'costs') return void (pending?.costs.push(...message.costs), message.calls.forEach(([id, costs]) => pending?.calls.set(id, costs)));
    if (message.kind === 'assumptions') return void pending?.assumptions.push(...message.assumptions);
    if (message.kind === 'part') return this.receivePart(message, pending);
    clearTimeout(this.stopping.get(message.id));
    this.stopping.delete(message.id);
    this.pending.delete(message.id);
    this.handlers.end(message.id);
    if (message.kind === 'done' && !this.handlers.isOfClosed(message)) {
      const figures = this.assemble(message.root, message, pending);
      pending?.resolve(figures);
    } else if (message.kind === 'failed') pending?.reject(new Error(message.message));
    else pending?.reject(new DOMException('The analysis was cancelled', 'AbortError'));
  }

  /** Everything that belongs to it has arrived; what comes next belongs to another answer. */
  private receivePart(message: { id: number; root: string } & Summary, pending: PendingRequest | undefined): void {
    this.handlers.end(message.id);
    if (!pending || this.handlers.isOfClosed(message)) return;
    const figures = this.assemble(message.root, message, pending);
    Object.assign(pending, nothingReceived());
    pending.hooks.onPart?.(figures);
  }

  private assemble(root: string, summary: Summary, received: ReturnType<typeof nothingReceived> = nothingReceived()): Figures {
    return {
      reading: summary.reading,
      analysis: { handlers: this.handlers.named(root, summary.handlerIds), diagnostics: summary.analysisDiagnostics, stats: summary.stats },
      savedInputs: summary.savedInputs,
      inputs: summary.inputs,
      inputDiagnostics: summary.inputDiagnostics,
      estimate: { ...summary.estimate, handlers: received.costs, assumptions: received.assumptions },
      callCosts: received.calls,
    };
  }
}
