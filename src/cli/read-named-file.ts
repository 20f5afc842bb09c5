import { readFileSync, statSync } from 'node:fs';
import { FriendlyError } from './friendly-error';

/** In bytes: far more than a person or a tool writes into one of these. */
const MAX_BYTES = 20_000_000;

/** Text of a file that was named on the command line. */
export function readNamedFile(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES) throw new Error(`it has ${(size / 1e6).toFixed(1)} MB; ${MAX_BYTES / 1e6} MB are read at most.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new FriendlyError(`${path} cannot be read: ${(error as Error).message}`);
  }
}
