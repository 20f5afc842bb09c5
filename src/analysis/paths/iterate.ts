import { assumedList } from './values/assumed-list';
import { Bail } from './bail';
import { call } from './call';
import { Instance, Native, Steps, isLibrary, type Datum } from './values/datum';
import { Host } from './values/host';
import { itemsOf as hostItems } from './values/host-exchange';
import { memberOf } from './members/member';
import type { Running } from './pause';
import { askForMore, unknownOf } from './library';
import type { LibraryValue } from '../run/values/value';
import { promiseFor, then } from './promises';
import { truth } from './operators';
import { Unknown } from './values/unknown';
import type { World } from './world';
import { NOWHERE } from '../run/nowhere';

/** What a loop asks for one item after the other. */
export interface Source {
  next(given?: Datum): Datum;
  /** Told when the loop ends early. */
  end?(): Datum;
  /** Told what is thrown into a generator that hands on what it gives. */
  fail?(error: Datum): Datum;
  isAsync: boolean;
  /** Of a list. */
  length?: number;
}

/** The iterator of a value; `awaits`: of `for await`. */
export function sourceOf(world: World, value: Datum, awaits: boolean): Source {
  if (value instanceof Steps) return sourceOfSteps(value);
  if (value instanceof Unknown && value.iterator) return sourceOfSteps(value.iterator);
  if (value instanceof Instance) return sourceOfObject(world, value, awaits);
  if (isLibrary(value) && awaits) return sourceOfLibrary(world, value);
  const items = itemsOf(world, value);
  const iterator = items[Symbol.iterator]();
  return {
    isAsync: false,
    ...(Array.isArray(items) && { length: items.length }),
    next: () => {
      world.spend();
      const { value: item, done } = iterator.next();
      return new Step(item, done === true);
    },
  };
}

/** Members are read without going through the program. */
export class Step extends Instance {
  constructor(value: Datum, done: boolean) {
    super();
    this.members.set('value', value);
    this.members.set('done', done);
  }
}

/** As many pages as are assumed. */
function sourceOfLibrary(world: World, value: LibraryValue): Source {
  let asked = 0;
  let pages: Datum[] | undefined;
  const next = (): Datum => {
    const more = asked === 0 || asked < pages!.length ? askForMore(world, value) : undefined;
    pages ??= assumedList(world, unknownOf(value));
    const step = new Step(pages[asked], asked++ >= pages.length);
    return more ? then(world, more, new Native('', () => step), undefined) : promiseFor(world, step);
  };
  return { isAsync: true, length: world.choices.assumedCount, next };
}

function sourceOfSteps(steps: Steps): Source {
  return { ...(steps.length && { length: steps.length() }), next: (given) => steps.next(given), end: () => steps.end(), fail: (error) => steps.fail(error), isAsync: steps.isAsync };
}

function sourceOfObject(world: World, value: Instance, awaits: boolean): Source {
  const own = awaits ? memberOf(world, value, '@@asyncIterator') : undefined;
  const make = own ?? memberOf(world, value, '@@iterator');
  if (make === undefined) throw new Bail('iterates what cannot be iterated');
  const iterator = call(world, make, value, [], NOWHERE);
  if (iterator instanceof Steps) return sourceOfSteps(iterator);
  const next = memberOf(world, iterator, 'next');
  const end = memberOf(world, iterator, 'return');
  return { next: (given) => call(world, next, iterator, [given], NOWHERE), ...(end !== undefined && { end: () => call(world, end, iterator, [], NOWHERE) }), isAsync: own !== undefined };
}

function itemsOf(world: World, value: Datum): Iterable<Datum> {
  if (Array.isArray(value) || typeof value === 'string' || value instanceof Set) return value;
  if (value instanceof Map) return pairsOf(value);
  if (value instanceof Host && !value.isOpen && Symbol.iterator in value.value) return hostItems(world, value.value as Iterable<unknown>);
  if (value instanceof Unknown) return assumedList(world, value);
  if (isLibrary(value)) return assumedList(world, unknownOf(value));
  throw new Bail('iterates something unknown');
}

function* pairsOf(map: Map<Datum, Datum>): Iterable<Datum> {
  for (const [key, value] of map) yield [key, value];
}

/** Every item of something that is iterated at once. */
export function listOf(world: World, value: Datum): Datum[] {
  const source = sourceOf(world, value, false);
  const items: Datum[] = [];
  for (;;) {
    world.spend();
    const step = source.next();
    if (truth(world, memberOf(world, step, 'done'))) return items;
    items.push(memberOf(world, step, 'value'));
  }
}

/** `for (… of …)`, `for await`: runs the body for every item; true from it ends the loop. */
export function* forEachOf(world: World, source: Source, awaits: boolean, loop: object, body: (item: Datum) => Running<boolean>): Running<void> {
  let isOver = false;
  const round = world.rounds.now;
  try {
    for (;;) {
      world.spend();
      world.rounds.now = round;
      const asked = source.next();
      const step = source.isAsync ? yield { kind: 'await', value: asked } : asked;
      isOver = truth(world, memberOf(world, step, 'done'));
      if (isOver) return;
      const item = memberOf(world, step, 'value');
      if (source.length !== undefined) world.rounds.begin(loop, round, item, source.length);
      else if (source.isAsync) world.rounds.take(step, round);
      if (yield* body(awaits && !source.isAsync ? yield { kind: 'await', value: item } : item)) return;
    }
  } finally {
    world.rounds.now = round;
    if (!isOver && source.end) {
      isOver = true;
      const ended = source.end();
      if (source.isAsync) yield { kind: 'await', value: ended };
    }
  }
}
