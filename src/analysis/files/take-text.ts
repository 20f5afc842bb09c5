import type { Diagnostic } from '../../domain';
import { textHash } from '../text/text-hash';
import type { KnownFile } from './known-file';
import type { ReadText } from './refused-text';

/** The text that was read of a file, noted in what is known of it; where it was refused, that is noted, and said. */
export function takeText(file: string, entry: KnownFile, read: ReadText, hashes: boolean, report: (diagnostic: Diagnostic) => void): string | undefined {
  if (read.text === undefined) {
    entry.isRefused = true;
    report({ file, severity: read.severity, message: read.problem });
  } else if (hashes) entry.hash ??= textHash(read.text);
  return read.text;
}
