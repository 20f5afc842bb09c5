import type { Severity } from '../../domain';

/** A file's text, or why there is none. */
export type ReadText = { text: string } | { text?: undefined; severity: Severity; problem: string };

/** In bytes. Nobody writes more into one file; CloudFormation takes templates of up to 1 MB. */
const MAX_BYTES = 5_000_000;

/** Where a binary file shows what it is, in characters; git looks as far. */
const HEAD = 8_000;

/** Why a file of `bytes` bytes is not read. */
export function refusedSize(bytes: number): ReadText | undefined {
  if (bytes <= MAX_BYTES) return undefined;
  return { severity: 'information', problem: `This file has ${(bytes / 1e6).toFixed(1)} MB and is taken for generated code or data; it was not read. If it is your own code, split it.` };
}

/** Why a text is not taken for one. Two bytes that UTF-8 cannot begin with are the mark of UTF-16. */
export function refusedText(text: string): ReadText | undefined {
  if (text.startsWith('\uFFFD\uFFFD')) return { severity: 'warning', problem: 'This file is not UTF-8 text; it was left out. If it is a source (perhaps in UTF-16), save it as UTF-8.' };
  if (text.slice(0, HEAD).includes('\0')) return { severity: 'information', problem: 'This file holds NUL bytes and is taken for binary data; it was left out. If it is a source, remove them.' };
  return undefined;
}
