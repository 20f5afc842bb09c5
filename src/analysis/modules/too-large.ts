import type { Diagnostic } from '../../domain';

/** Larger sources are generated or bundled; reading them tells nothing about the project's own waiting. */
const MAX_SOURCE_BYTES = 1_500_000;

/** What is said of a source that is too large to be analysed; undefined for every other one. */
export function tooLarge(file: string, text: string): Diagnostic | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_SOURCE_BYTES) return undefined;
  return { file, severity: 'information', message: `This file has ${(bytes / 1e6).toFixed(1)} MB and is taken for generated code; it was not analysed. If it is your own code, split it.` };
}
