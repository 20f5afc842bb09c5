import { asObject } from '../../config/parse/parse-config';
import type { Made, StaticValue } from '../../framework';

/** A property that a resource was made with, wherever its properties stand: behind the name in Pulumi, behind scope and name in CDKTF. */
export function propertyOf(one: Made, name: string): StaticValue {
  return one.args.map(asObject).find((arg) => arg?.[name] !== undefined)?.[name];
}
