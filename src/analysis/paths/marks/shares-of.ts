import { FIRST_REQUEST } from './first-request';

interface Share {
  probability: number;
  /** Whether it is a later request's, or the first of its process; undefined where it met nothing that requests share. */
  isLater: boolean | undefined;
}

/**
 * Shares of the paths among all requests. Of a later one is known what was decided before it only where it found something that was left: on a path
 * that met nothing nothing was decided for later requests, which go any way that a first one does. `among`: those of one order in time, which together are all requests.
 */
export function sharesOf(paths: readonly Share[], among = paths): number[] {
  const alone = among.reduce((sum, { probability, isLater }) => sum + (isLater === undefined ? probability : 0), 0);
  const anew = FIRST_REQUEST + (1 - FIRST_REQUEST) * alone;
  return paths.map(({ probability, isLater }) => (isLater ? probability : (isLater === false ? probability / FIRST_REQUEST : probability) * anew));
}
