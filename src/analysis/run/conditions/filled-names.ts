import { pathsIn } from '../paths-in';

/** Names of objects, lists and maps that statements put something into: `cache[key] = value`, `cache.set(key, value)`. */
export const filledNames = pathsIn(({ kind, expression, callee }) => {
  if (kind === 'target') return expression?.kind === 'index' ? expression.object : undefined;
  return kind === 'call' && callee?.kind === 'member' && callee.name === 'set' ? callee.object : undefined;
});
