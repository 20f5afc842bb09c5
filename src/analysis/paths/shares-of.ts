import { FIRST_REQUEST } from './first-request';

/** A path and what it saw of other requests: nothing, or what the first of a process finds, or what a later one does. */
interface Share {
  probability: number;
  met?: 'first' | 'later';
}

/**
 * Shares of the paths among all requests. Of a later one is known what was decided before it only where it found something that was left: on a path
 * that met nothing nothing was decided for later requests, which go any way that a first one does.
 */
export function sharesOf(paths: readonly Share[]): number[] {
  const alone = paths.reduce((sum, { probability, met }) => sum + (met ? 0 : probability), 0);
  const anew = FIRST_REQUEST + (1 - FIRST_REQUEST) * alone;
  return paths.map(({ probability, met }) => (met === 'later' ? probability : met === 'first' ? (probability / FIRST_REQUEST) * anew : probability * anew));
}
