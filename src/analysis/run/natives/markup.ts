import { MARKUP } from '../../syntax/markup-name';
import { callValue } from '../call';
import { everyItem } from '../values/every-item';
import { UNKNOWN, optionsOf, type Value } from '../values/value';
import { memberOf } from '../members/member';
import { native } from './native';
import { PROMISE } from './promises';

/**
 * An element of JSX on the server: its component, what it is given, and what stands between its tags. Components are rendered beside one another, each after the one that
 * it is in; who answers with an element waits for all that is in it. What runs in a browser, and packages' components, wait for nobody here.
 * https://react.dev/reference/rsc/server-components
 */
export const RENDER = native(MARKUP, (machine, [component = UNKNOWN, given = UNKNOWN, ...children], at) => {
  const rendered = component.type === 'function' && !component.scope.module.ir.inBrowser ? [callValue(machine, component, [withChildren(given, children)], at, 1)] : [];
  const all = (items: Value): Value => callValue(machine, memberOf(machine, PROMISE, 'all'), [items], at, 1);
  const parts = [...rendered, ...promisesOf(given), ...children].filter(isWaiting).flatMap((part) => (optionsOf(part).some(({ type }) => type === 'array') ? [part, all(part)] : [part]));
  return parts.length === 0 ? UNKNOWN : all({ type: 'array', born: machine.born(), items: parts });
});

function withChildren(given: Value, children: readonly Value[]): Value {
  if (given.type !== 'object') return given;
  const [only = UNKNOWN] = children;
  return { ...given, members: new Map([...given.members, ['children', children.length <= 1 ? only : { type: 'array', items: [...children] } satisfies Value]]) };
}

function promisesOf(given: Value): Value[] {
  return given.type === 'object' ? [...given.members.values()] : [];
}

/** A promise, or a list of them. */
function isWaiting(value: Value): boolean {
  return optionsOf(value).some((option) => option.type === 'promise' || (option.type === 'array' && everyItem(option).some(isWaiting)));
}
