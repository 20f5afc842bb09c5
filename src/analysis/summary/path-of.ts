import type { Expression } from '../ir';

/** `name`, `this.name`, `name.member` as a text; undefined for what is no such path. */
export function pathOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'this') return 'this';
  if (expression.kind !== 'member') return undefined;
  const object = pathOf(expression.object);
  return object === undefined ? undefined : `${object}.${expression.name}`;
}
