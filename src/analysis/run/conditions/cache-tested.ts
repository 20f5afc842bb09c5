import type { Expression, Statement } from '../../ir';
import { pathOf } from '../../summary/path-of';

/** The object or map that a test asks for something kept in it: `cache.has(key)`, or `entry && entry.until > now` after `entry = cache[key]`. */
export function cacheTested(test: Expression, body: readonly Statement[]): string | undefined {
  const asked = askedFirst(test);
  const own = keeperOf(asked);
  if (own !== undefined || asked.kind !== 'name') return own;
  for (const statement of body) {
    const item = statement.kind === 'declare' ? statement.items.find(({ pattern }) => pattern.kind === 'bind' && pattern.name === asked.name) : undefined;
    if (item?.value) return keeperOf(item.value);
  }
  return undefined;
}

/** `a && b > c` → `a`; `a.until > now` → `a` */
function askedFirst(test: Expression): Expression {
  if (test.kind === 'logical' && test.operator === '&&') return askedFirst(test.left);
  if (test.kind === 'binary') return askedFirst(test.left);
  return test.kind === 'member' && test.object.kind === 'name' ? test.object : test;
}

/** `cache[key]`, `cache.get(key)`, `cache.has(key)` */
function keeperOf(value: Expression): string | undefined {
  if (value.kind === 'index') return pathOf(value.object);
  return value.kind === 'call' && value.callee.kind === 'member' && /^(?:get|has)$/.test(value.callee.name) ? pathOf(value.callee.object) : undefined;
}
