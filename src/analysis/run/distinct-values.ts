import { sameValue } from './same-value';
import type { LiteralValue, Value } from './value';

/** A table may have thousands of constants: from so many values on each is looked up, not compared with all others. */
const MANY = 8;

/** Equal values once, in their order. */
export function distinctValues(values: readonly Value[]): Value[] {
  const options: Value[] = [];
  const constants = values.length > MANY ? new Set<LiteralValue['value']>() : undefined;
  for (const value of values) {
    if (value.type === 'literal' && constants) {
      if (!constants.has(value.value)) options.push(value);
      constants.add(value.value);
    } else if (!options.some((known) => sameValue(known, value))) options.push(value);
  }
  return options;
}
