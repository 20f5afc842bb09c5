import type { AnalyzeHooks } from '../../analysis/analyzer';
import type { Advice, Analysis, Handler } from '../../domain';
import type { ComputedFigures } from '../figures';

/** The part of the analyzer that the worker drives. */
export interface DrivenAnalyzer {
  analyze(hooks?: AnalyzeHooks): Promise<Analysis>;
  advise(hooks?: { signal?: AbortSignal }): Promise<Advice[]>;
  setText(file: string, text: string | undefined): void;
  /** Keeps what is known for the next session. */
  save(hooks?: { signal?: AbortSignal }): Promise<boolean>;
}

/** What the worker knows of a project that is open. */
export interface AnsweredProject {
  texts: Map<string, string>;
  /** Requests of one project run one after another. */
  queue: Promise<void>;
  exclude: string[];
  analyzer?: DrivenAnalyzer;
  analysis?: Analysis;
  /** The request that it was made for, by its id. */
  reading?: number;
  /** The last answer, and the advice on its code once somebody asked. */
  figures?: ComputedFigures;
  advice?: Advice[];
  /** Of the question beside the figures that is being answered. */
  beside?: AbortController;
  /** The earlier state that was last compared with. */
  base?: { key: string; analysis: Analysis };
  sent: Map<string, Handler>;
  /** What is known is kept when nothing was asked for a while. */
  keeping?: NodeJS.Timeout;
  keptAt?: number;
  /** Nothing is kept of it any more: it may be open again, with a newer state. */
  isClosed?: true;
}
