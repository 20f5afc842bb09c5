import { Bail } from '../bail';
import { contentNumbers } from '../values/content-numbers';
import { isLibrary, type Datum } from '../values/datum';
import { known } from '../operators';
import { Unknown } from '../values/unknown';
import type { World } from '../world';

/** Keys that are told apart where it may be any of them, each on a path of its own. */
const MOST_KEYS = 12;

type Keyed = ReadonlyMap<Datum, Datum> | ReadonlySet<Datum>;

/**
 * Under which of its keys a collection has what is looked for. Where only a run could tell whether two keys are the same, each answer is a path, and holds from then on.
 * `several`: under one of them, and it makes no difference which.
 */
export function findKey(world: World, collection: Keyed, given: Datum, purpose: 'has' | 'get' | 'delete' | 'set', owner: object = collection): { key: Datum } | 'several' | undefined {
  const key = known(given);
  const standing = keyAs(collection, key);
  if (standing) return standing;
  const candidates = [...collection.keys()].filter((one) => maybeSame(key, known(one)));
  if (candidates.length === 0) return undefined;
  const place = `in ${contentNumbers.of(owner)}`;
  const question = key instanceof Unknown ? key.derive(`is ${place}`) : (candidates[0] as Unknown).derive(`or another ${place} is ${String(key)}`);
  // What is set is new, unless it was found to be there.
  if (purpose === 'set' && !question.truth) return undefined;
  if (!question.truth && world.choices.chooseAlike([0.5, 0.5]) !== 0) {
    for (const candidate of candidates) becomeDifferent(key, known(candidate));
    return undefined;
  }
  question.truth = true;
  if (candidates.length > 1 && (purpose === 'has' || (purpose === 'get' && candidates.every((one) => isPlain(valueAt(collection, one)))))) return 'several';
  if (candidates.length > MOST_KEYS) throw new Bail('one of several members');
  const way = candidates.length === 1 ? 0 : world.choices.chooseAlike(candidates.map(() => 1 / candidates.length));
  const found = candidates[way] ?? candidates[0];
  becomeSame(key, known(found));
  return { key: found };
}

/** The key of the collection that is this one for certain. */
function keyAs(collection: Keyed, key: Datum): { key: Datum } | undefined {
  if (collection.has(key)) return { key };
  for (const one of collection.keys()) if (one instanceof Unknown && (one.bound ? one.bound.value === key : key instanceof Unknown && one.isSameAs(key))) return { key: one };
  return undefined;
}

function valueAt(collection: Keyed, key: Datum): Datum {
  return 'get' in collection ? collection.get(key) : key;
}

/** Whoever gets it cannot tell which one it was. */
function isPlain(value: Datum): boolean {
  return typeof value !== 'object' || value === null || value instanceof Unknown || isLibrary(value);
}

function maybeSame(key: Datum, other: Datum): boolean {
  if (key instanceof Unknown) return other instanceof Unknown ? !key.isUnequalTo(other) : maybeIs(key, other);
  return other instanceof Unknown && maybeIs(other, key);
}

function maybeIs(unknown: Unknown, value: Datum): boolean {
  return (typeof value !== 'object' || value === null) && !unknown.excludes(value) && (unknown.truth === undefined || unknown.truth === Boolean(value));
}

type Plain = NonNullable<Unknown['bound']>['value'];

function becomeSame(key: Datum, other: Datum): void {
  if (key instanceof Unknown && other instanceof Unknown) key.becomeSame(other);
  else if (key instanceof Unknown) key.bound = { value: other as Plain };
  else if (other instanceof Unknown) other.bound = { value: key as Plain };
}

function becomeDifferent(key: Datum, other: Datum): void {
  if (key instanceof Unknown && other instanceof Unknown) key.becomeUnequal(other);
  else if (key instanceof Unknown) key.exclude(other);
  else if (other instanceof Unknown) other.exclude(key);
}
