import { constants, readFileSync } from 'node:fs';
import type { Severity } from '../domain';

/** A file's text, or why there is none. */
export type ReadText = { text: string } | { text?: undefined; severity: Severity; problem: string };

/** In bytes. Nobody writes more into one file; CloudFormation takes templates of up to 1 MB. */
const MAX_BYTES = 5_000_000;

/** A link that came to stand here since the folder was listed is not followed, a pipe is not waited for. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Where a binary file shows what it is, in characters; git looks as far. */
const HEAD = 8_000;

/** Reads a text file of `bytes` bytes: none that is larger than a person writes, and none that is not UTF-8 text. */
export function readText(path: string, bytes: number): ReadText {
  if (bytes > MAX_BYTES) return { severity: 'information', problem: `This file has ${(bytes / 1e6).toFixed(1)} MB and is taken for generated code or data; it was not read. If it is your own code, split it.` };
  try {
    const text = readFileSync(path, { encoding: 'utf8', flag: FLAGS as unknown as string });
    return textProblem(text) ?? { text: text.replace(/^\uFEFF/, '') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { severity: 'warning', problem: `This file could not be read (${reason}); it was left out. Check that it exists and may be read.` };
  }
}

/** Two bytes that UTF-8 cannot begin with are the mark of UTF-16. */
function textProblem(text: string): ReadText | undefined {
  if (text.startsWith('\uFFFD\uFFFD')) return { severity: 'warning', problem: 'This file is not UTF-8 text; it was left out. If it is a source (perhaps in UTF-16), save it as UTF-8.' };
  if (text.slice(0, HEAD).includes('\0')) return { severity: 'information', problem: 'This file holds NUL bytes and is taken for binary data; it was left out. If it is a source, remove them.' };
  return undefined;
}
