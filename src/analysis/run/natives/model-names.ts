import { callValue } from '../call';
import { instantiate } from '../class';
import { decoratedInLoaded } from '../served/decorated-in-loaded';
import { functionsGiven } from '../served/functions-given';
import { givenObject } from '../served/given-object';
import { serverActions } from '../served/server-actions';
import { routeAnswers } from '../served/route-answers';
import { memberOf } from '../members/member';
import type { Machine } from '../machine';
import { UNDEFINED, UNKNOWN, literal, optionsOf, type NativeValue, type Value } from '../values/value';
import { keepRunning } from '../steps/keep-running';
import { waitFor } from '../steps/wait';
import { native } from './native';

/** Of the module that calls it, which is the project's. */
function withFound(name: string, call: (machine: Machine, make: Value, args: Value[], at: Parameters<NativeValue['call']>[2]) => Value): Value {
  return native('withFound', (_machine, [make = UNKNOWN]) => native(name, (machine, args, at) => call(machine, make, args, at)));
}

/** So short that each is followed to its end. */
function inLists(machine: Machine, items: readonly Value[]): Value {
  const length = machine.mostItems;
  const lists = Array.from({ length: Math.ceil(items.length / length) }, (_, index): Value => ({ type: 'array', born: machine.born(), items: items.slice(index * length, (index + 1) * length) }));
  return { type: 'array', born: machine.born(), items: lists };
}

/** Names that only models of packages use: what their code asks of the run itself. */
export const MODEL_NAMES: Readonly<Record<string, Value>> = {
  __unknown: UNKNOWN,
  __given: native('given', (machine) => givenObject(machine.born())),
  /** Runs a generator's body; what a yield gives is what the function makes of it. */
  __drive: native('drive', (machine, [body = UNKNOWN, perform = UNKNOWN, args], at) => {
    const generator = callValue(machine, body, args?.type === 'array' ? args.items : [], at, 1);
    if (generator.type !== 'generator') return generator;
    return generator.iterate(machine, (value) => waitFor(machine, callValue(machine, perform, [value], at, 1)));
  }),
  __keepRunning: native('keepRunning', (machine, tasks) => (keepRunning(machine, tasks), UNDEFINED)),
  __functionsIn: native('functionsIn', (machine, [value = UNKNOWN]) => ({ type: 'array', born: machine.born(), items: functionsGiven(machine, value) })),
  /** A function that is given loaders and actions of the caller's site first, in lists; unknown where there are none. */
  __withRoutes: withFound('handlerOfRoutes', (machine, make, args, at) => {
    const answers = routeAnswers(machine);
    return answers.length === 0 ? UNKNOWN : callValue(machine, make, [inLists(machine, answers), ...args], at, 1);
  }),
  /** A function that is given the server actions beside the caller first, in lists. */
  __withActions: withFound('handlerOfActions', (machine, make, args, at) => callValue(machine, make, [inLists(machine, serverActions(machine)), ...args], at, 1)),
  /** A list without what stands in it once more. */
  __distinct: native('distinct', (_machine, [list = UNKNOWN]) => (list.type === 'array' && !list.rest ? { ...list, items: [...new Set(list.items)] } : list)),
  __instance: native('instance', (machine, [cls = UNKNOWN]) => (cls.type === 'class' ? instantiate(machine, cls) : UNKNOWN)),
  __decorated: native('decorated', (machine, [ofClass, ofMethods]) => {
    const names = ofMethods?.type === 'array' ? ofMethods.items.flatMap((item) => (item.type === 'literal' ? [String(item.value)] : [])) : [];
    return { type: 'array', born: machine.born(), items: ofClass?.type === 'literal' ? decoratedInLoaded(machine, String(ofClass.value), names) : [] };
  }),
  /** Everything that was told for a name, or for the class of an object. */
  __told: native('told', (machine, [value = UNKNOWN]) => ({ type: 'array', born: machine.born(), items: optionsOf(value).flatMap((one) => machine.providers.all(machine, one.type === 'object' && one.cls ? one.cls : one)) })),
  __isClass: native('isClass', (_machine, [value = UNKNOWN]) => literal(optionsOf(value).some(({ type }) => type === 'class'))),
  __isFunction: native('isFunction', (_machine, [value = UNKNOWN]) => literal(optionsOf(value).some(({ type }) => type === 'function' || type === 'native'))),
  __isEffect: native('isEffect', (machine, [value = UNDEFINED]) => literal(optionsOf(value).some((option) => option.type === 'class' || option.type === 'unknown' || (option.type === 'object' && memberOf(machine, option, 'run').type === 'function')))),
};
