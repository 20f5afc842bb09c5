import type { Advice, Analysis } from '../../domain';

/** The last analysis that was answered, as long as nothing changes. */
export interface LastAnswer {
  analysis: Analysis;
  /** On its code, once somebody asked. */
  advice?: Advice[] | undefined;
  /** Something was said while the project was listed: it must be listed and said again. */
  isListedWithProblems: boolean;
}
