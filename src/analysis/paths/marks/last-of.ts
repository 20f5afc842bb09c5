import { precedes, type Mark } from './mark';

/** When all of them have come. `next`: the order of a new moment. */
export function lastOf(marks: readonly Mark[], next: () => number): Mark {
  return marks.reduce((a, b) => (precedes(a, b) ? b : precedes(b, a) ? a : { order: next(), ms: Math.max(a.ms, b.ms), after: [...partsOf(a), ...partsOf(b)], how: 'all' }));
}

function partsOf(mark: Mark): Mark[] {
  return mark.how === 'all' ? mark.after : [mark];
}
