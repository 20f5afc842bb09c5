import type { Expression } from '../ir';

export const UNKNOWN_EXPRESSION: Expression = { kind: 'unknown' };

/** A function or class without a name takes that of the variable or member that it is given to. */
export function withName(value: Expression, name: string | undefined): Expression {
  if (name === undefined) return value;
  if (value.kind === 'function' && value.fn.name === '') return { kind: 'function', fn: { ...value.fn, name } };
  if (value.kind === 'call') return withLabel(value, name);
  if (value.kind === 'class' && value.cls.name === '') return { kind: 'class', cls: { ...value.cls, name } };
  return value;
}

/** `const load = cache(async () => …)`: to people the function is `load`, to the language it has no name. What a list's method is given is another matter. */
function withLabel(value: Expression, label: string): Expression {
  if (value.kind === 'function' && value.fn.name === '') return { kind: 'function', fn: { ...value.fn, label } };
  return value.kind === 'call' && isWrapper(value.callee) ? { ...value, args: value.args.map((arg) => withLabel(arg, label)) } : value;
}

/** `cache`, `React.cache` */
function isWrapper(callee: Expression): boolean {
  return callee.kind === 'name' || (callee.kind === 'member' && callee.object.kind === 'name' && /^[A-Z]/.test(callee.object.name));
}

/** Evaluating it does nothing and tells nothing. */
export function isInert(value: Expression): boolean {
  return value.kind === 'unknown' || value.kind === 'literal' || value.kind === 'regexp' || value.kind === 'name' || value.kind === 'this';
}
