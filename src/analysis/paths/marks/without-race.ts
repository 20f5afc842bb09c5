import { precedes, type Mark } from './mark';

/** A moment as it is where a race is not over: what the race's end called off comes by itself. Undefined where it comes only behind that end. `clone`: a moment that stands on other ones. */
export function withoutRace(mark: Mark, race: Mark, clone: (mark: Mark, after: Mark[]) => Mark, known = new Map<Mark, Mark | undefined>()): Mark | undefined {
  // What was there before does not hang on it.
  if (mark.order < race.order) return mark;
  if (known.has(mark)) return known.get(mark);
  const result = precedes(race, mark) ? undefined : rebuilt(mark, mark.after.map((part) => withoutRace(part, race, clone, known)), clone);
  known.set(mark, result);
  return result;
}

function rebuilt(mark: Mark, parts: readonly (Mark | undefined)[], clone: (mark: Mark, after: Mark[]) => Mark): Mark | undefined {
  const left = parts.filter((part) => part !== undefined);
  if (left.length < parts.length && (mark.how !== 'race' || left.length === 0)) return undefined;
  return parts.every((part, index) => part === mark.after[index]) ? mark : clone(mark, left);
}
