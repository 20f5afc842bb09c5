import { MARKUP } from '../../syntax/markup-name';
import { call } from '../call';
import { Closure, Instance, Native, type Datum } from '../values/datum';
import { SimPromise } from '../values/sim-promise';
import { Unknown } from '../values/unknown';
import { PROMISE } from './promises';

/**
 * An element of JSX on the server, with the same rules as in the abstract run: a component of the project is rendered, and who answers with an element
 * waits for all that is in it. What runs in a browser is only handed over.
 */
export const RENDER = new Native(MARKUP, (world, _self, [component, given, ...children], at) => {
  const isRendered = component instanceof Closure && component.scope.module.loaded.ir.inBrowser !== true;
  if (!isRendered && typeof component !== 'string') world.isBlind = true;
  const rendered = isRendered ? call(world, component, undefined, [withChildren(given, children)], at) : undefined;
  const parts = [rendered, ...(given instanceof Instance ? given.members.values() : []), ...children].flatMap(promisesIn);
  return parts.length === 0 ? new Unknown() : call(world, PROMISE.members.all, undefined, [parts], at);
});

function withChildren(given: Datum, children: readonly Datum[]): Datum {
  if (!(given instanceof Instance) || children.length === 0) return given;
  given.members.set('children', children.length === 1 ? children[0] : [...children]);
  return given;
}

/** A promise, or those of a list. */
function promisesIn(value: Datum): SimPromise[] {
  if (Array.isArray(value)) return value.flatMap(promisesIn);
  return value instanceof SimPromise ? [value] : [];
}
