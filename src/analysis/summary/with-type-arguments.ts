import type { Expression } from '../ir';
import type { ts as typescript } from '../syntax';
import { typeName } from './type-name';

/** `new Hono<{ Bindings: Env }>()`: what is kept of the types that a call is given. */
export function withTypeArguments<Call extends Expression & { kind: 'call' | 'new' }>(call: Call, { typeArguments: types }: typescript.CallExpression | typescript.NewExpression): Call {
  const names = types?.map((type) => typeName(type) ?? '');
  if (names?.some((name) => name !== '')) call.types = names;
  return call;
}
