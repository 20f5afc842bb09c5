import type { Expression } from '../../ir';
import { hasBecome } from '../../run/packages/has-become';
import { nameBefore } from '../../run/packages/name-before';
import { isLibrary, type Datum } from '../values/datum';
import type { World } from '../world';
import type { Environment } from './environment';

/** `query.where('id', id);`: what a builder has become whose answer a statement drops. */
export function rebindBuilder(world: World, scope: Environment, expression: Expression, value: Datum): void {
  const name = isLibrary(value) && expression.kind === 'call' ? nameBefore(expression) : undefined;
  const variables = name === undefined ? undefined : scope.declaring(name)?.variables;
  const from = variables?.get(name!);
  if (isLibrary(value) && isLibrary(from) && hasBecome(world.project.io, value, from)) variables!.set(name!, value);
}
