import type { IoIndex } from '../../io/io-index';
import type { LibraryPath } from '../values/value';
import { lastName } from './last-name';

const LEVELS = new Set(['debug', 'error', 'fatal', 'info', 'notice', 'silly', 'trace', 'verbose', 'warn', 'warning']);
/** Packages that log, and names of what they make; not a catalog, a blog, a dialog or a login. */
const LOGGER = /(?<!ana|b|back|cata|dia|mono|pro)log(?!ic|in|o)|axiom|bunyan|consola|pino|signale|winston/i;

/** `log.info(…)`: a line is written, and nobody waits for anything or is given something. */
export function logs(io: IoIndex, { library, path }: LibraryPath): boolean {
  return path.endsWith('()') && LEVELS.has(lastName(path)) && (LOGGER.test(library) || LOGGER.test(path)) && (io.isUnknown(library) || io.isSilent(library));
}
