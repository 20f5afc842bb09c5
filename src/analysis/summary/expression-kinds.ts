import type { Expression } from '../ir';

export const UNKNOWN_EXPRESSION: Expression = { kind: 'unknown' };

/** A function or class without a name takes that of the variable or member that it is given to. */
export function withName(value: Expression, name: string | undefined): Expression {
  if (name === undefined) return value;
  if (value.kind === 'function' && value.fn.name === '') return { kind: 'function', fn: { ...value.fn, name } };
  if (value.kind === 'class' && value.cls.name === '') return { kind: 'class', cls: { ...value.cls, name } };
  return value;
}

/** Evaluating it does nothing and tells nothing. */
export function isInert(value: Expression): boolean {
  return value.kind === 'unknown' || value.kind === 'literal' || value.kind === 'name' || value.kind === 'this';
}
