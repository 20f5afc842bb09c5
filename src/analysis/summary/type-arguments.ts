import type { ts as typescript } from '../syntax';
import { typeName } from './type-name';

/** `new Hono<{ Bindings: Env }>()`: what is kept of the types that a call is given. */
export function typeArguments({ typeArguments: types }: typescript.CallExpression | typescript.NewExpression): { types?: string[] } {
  const names = (types ?? []).map((type) => typeName(type) ?? '');
  return names.some((name) => name !== '') ? { types: names } : {};
}
