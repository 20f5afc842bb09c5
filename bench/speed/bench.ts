import type { Figures } from './rounds';

/** What every part of the bench is given. */
export interface Bench {
  /** Folder of the bundled processes. */
  processes: string;
  /** Folder that stays between runs. */
  cache: string;
  rounds: number;
  /** What one analysis of a project found, by its folder. */
  prepared: Map<string, Figures>;
}
