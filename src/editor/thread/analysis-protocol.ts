import type { BaseFiles } from '../../changes/base-analysis';
import type { AnalysisStats, Assumption, Diagnostic, Estimate, HandlerCost, ProjectInputs } from '../../domain';
import type { AdviceNote } from '../../report/advice/advice-notes';
import type { CallCost } from '../../report/call-costs';
import type { NumberedPart, PackedHandler } from './packed-handler';
import type { CostChanges } from '../../report/cost-changes';

/** What the editor asks of the worker. Requests of one project are answered in the order in which they are sent. */
export type ToWorker =
  /** Figures of the present text. `cancelled[0]` becomes 1 when nobody wants the answer any more. */
  | ({ kind: 'analyze'; cancelled: Int32Array } & AnalysisQuestion)
  /** Figures of the last analysis (made now if there is none) with the present `hosting-cost.json`. */
  | ({ kind: 'estimate' } & FiguresQuestion)
  /** Advice on the code of the last analysis, worth what the last figures say; given up as soon as anything else is asked. */
  | ({ kind: 'advise' } & Question)
  /** What the last figures are more or less than those of an earlier state; given up likewise. */
  | ({ kind: 'compare'; base: BaseFiles } & Question)
  /** Unsaved text of a file; undefined = the text on disk counts again. `file` is relative to the root with `/`. */
  | { kind: 'text'; root: string; file: string; text: string | undefined }
  /** The project was closed: its memory is freed. */
  | { kind: 'close'; root: string };

/**
 * `isOnlyText`: nothing has changed since the last analysis but unsaved texts, as far as the editor knows.
 * `openFiles`: there are no figures yet; handlers of these files come first, and what is known is sent while the others are followed.
 */
export type AnalysisQuestion = Question & { isOnlyText?: boolean; openFiles?: readonly string[] };

/** `turning`: where bills cross, of the two that are compared, as it is shown; of every pair for whoever asks beside that: advice and changes go on with the figures that are shown. */
export type FiguresQuestion = Question & { turning?: 'every' };

/** What figures are asked for. */
export interface Question {
  id: number;
  /** Absolute. */
  root: string;
  /** Globs of files to leave out. */
  exclude: string[];
  /** Typed in the panel and not saved: counts instead of `hosting-cost.json`. */
  typed?: ProjectInputs;
  /** In shared memory: `taken[0]` counts the portions that were taken in, and the next ones wait for it. */
  taken?: Int32Array;
}

/**
 * What the worker answers. Rows go out in portions that the extension host takes in within a few milliseconds;
 * a handler that has not changed since the last answer is not sent again, `done` names all of them in order.
 */
export type FromWorker =
  | { kind: 'progress'; id: number; done: number; total: number; what: string }
  | { kind: 'handlers'; id: number; root: string; handlers: PackedHandler[]; parts: NumberedPart[] }
  | { kind: 'costs'; id: number; costs: HandlerCost[]; calls: HandlerCallCosts[] }
  /** What every option's model takes for granted: of each handler one line. */
  | { kind: 'assumptions'; id: number; assumptions: Assumption[] }
  /** Of the handlers that are known so far. */
  | ({ kind: 'part'; id: number; root: string } & Summary)
  | ({ kind: 'done'; id: number; root: string } & Summary)
  | { kind: 'advice'; id: number; notes: AdviceNote[] }
  | { kind: 'changes'; id: number; changes: CostChanges }
  | { kind: 'cancelled'; id: number }
  | { kind: 'failed'; id: number; message: string };

/** What a handler's awaited calls cost, in their order. */
export type HandlerCallCosts = [handlerId: string, costs: (CallCost | undefined)[]];

/** The figures without their long lists. */
export interface Summary {
  /** The request that the code was read for: this one, or an earlier one. */
  reading: number;
  handlerIds: string[];
  stats: AnalysisStats;
  analysisDiagnostics: Diagnostic[];
  savedInputs: ProjectInputs;
  inputs: ProjectInputs;
  inputDiagnostics: Diagnostic[];
  estimate: Omit<Estimate, 'assumptions' | 'handlers'>;
}

/** Of rows in one message, in characters of JSON: 60,000 take the receiver about 2 ms. */
export const CHARACTERS_PER_MESSAGE = 100_000;

/** The part of `node:worker_threads`' Worker that the client uses. */
export interface AnalysisThread {
  postMessage(message: ToWorker): void;
  on(event: 'message', listener: (message: FromWorker) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): unknown;
}
