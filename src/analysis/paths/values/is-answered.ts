import type { LibraryValue } from '../../run/values/value';

/** A call has answered it, or it was taken from what one answered. */
export function isAnswered({ isAnswer, settled }: LibraryValue): boolean {
  return isAnswer === true || settled === true;
}
