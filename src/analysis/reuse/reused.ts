import type { KeptDeclarations } from './kept-declarations';
import type { ReusableHandlers } from './reusable-handlers';

/** What an analysis knows of the one before. */
export interface Reused {
  reusable: ReusableHandlers;
  declared: KeptDeclarations;
}
