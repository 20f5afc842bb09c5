import { TextConstant } from '../values/text-constant';
import type { Value } from '../values/value';

/** True, false, or undefined where only a run could tell. */
export function truthiness(value: Value): boolean | undefined {
  if (value.type === 'unknown') return undefined;
  if (value instanceof TextConstant) return true;
  if (value.type === 'literal') return Boolean(value.value);
  if (value.type === 'union') {
    const [first, ...others] = value.options.map(truthiness);
    return others.every((other) => other === first) ? first : undefined;
  }
  // A member of a package may be absent: `client.region`.
  if (value.type === 'library') return value.path.endsWith('.new') ? true : undefined;
  return true;
}
