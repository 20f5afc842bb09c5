import type { Analysis } from '../src/domain';

/** What a person sees, and in which order. How much was read for it differs, and whether a field is missing or undefined. */
export function toldOf({ handlers, diagnostics, stats }: Analysis): unknown {
  return JSON.parse(JSON.stringify({ handlers, diagnostics, filesListed: stats.filesListed }));
}
