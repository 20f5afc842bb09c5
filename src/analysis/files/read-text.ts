import { constants, readFileSync } from 'node:fs';
import { refusedText, refusedSize, type ReadText } from './refused-text';

/** A link that came to stand here since the folder was listed is not followed, a pipe is not waited for. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a text file of `bytes` bytes: none that is larger than a person writes, and none that is not UTF-8 text. */
export function readText(path: string, bytes: number): ReadText {
  const tooLarge = refusedSize(bytes);
  if (tooLarge) return tooLarge;
  try {
    const text = readFileSync(path, { encoding: 'utf8', flag: FLAGS as unknown as string });
    return refusedText(text) ?? { text: text.replace(/^\uFEFF/, '') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { severity: 'warning', problem: `This file could not be read (${reason}); it was left out. Check that it exists and may be read.` };
  }
}
