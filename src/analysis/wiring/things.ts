import type { ConfigObject } from '../config/parse/config-object';
import { asObject, asString } from '../config/parse/parse-config';
import { UNKNOWN, type StaticValue } from '../framework';

/** Id of the resource that `!Ref X`, `!GetAtt X.Arn` or `!Sub ${X}` means. */
export function resourceOf(value: StaticValue): string | undefined {
  const object = asObject(value);
  if (!object) return undefined;
  const attribute = object['Fn::GetAtt'];
  const sub = Array.isArray(object['Fn::Sub']) ? undefined : asString(object['Fn::Sub']);
  return asString(object.Ref) ?? asString(attribute)?.split('.')[0] ?? (Array.isArray(attribute) ? asString(attribute[0]) : undefined) ?? /^\$\{([\w:]+)(?:\.Arn)?\}$/.exec(sub ?? '')?.[1];
}

/**
 * What a value of a template names: equal for a bucket or function that is referred to, for its name that is written out, and for the parameter that gives
 * it; undefined where the template does not say.
 */
export function thingOf(value: StaticValue, resources: ConfigObject, depth = 0): string | undefined {
  if (value === UNKNOWN || value === undefined || value === null || depth > 5) return undefined;
  if (typeof value !== 'object') return `name ${String(value)}`;
  const id = resourceOf(value);
  if (id === undefined) return `value ${JSON.stringify(value)}`;
  const properties = asObject(asObject(resources[id])?.Properties);
  const name = properties?.BucketName ?? properties?.FunctionName;
  return name === undefined ? `resource ${id}` : thingOf(name, resources, depth + 1);
}
