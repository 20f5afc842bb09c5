import { positionOf, setPosition, type ConfigObject } from '../../config/parse/config-object';
import { asList, asObject, asString } from '../../config/parse/parse-config';
import type { StaticValue } from '../../framework';
import { resolveIntrinsic, type Template } from './intrinsics';

/** What a loop's collection may refer to. */
type Referred = Pick<Template, 'config'>;

/** More resources than a template may have. */
const maxResources = 1_000;
const maxDepth = 5;

/** Resources with those that `Fn::ForEach::Name: [Identifier, [values], { key: resource }]` stands for. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html */
export function expandForEach(template: Referred, resources: ConfigObject, depth = 0): ConfigObject {
  if (depth > maxDepth || !Object.keys(resources).some((key) => key.startsWith('Fn::ForEach::'))) return resources;
  const expanded: ConfigObject = {};
  for (const [key, value] of Object.entries(resources)) {
    if (Object.keys(expanded).length > maxResources) break;
    if (!key.startsWith('Fn::ForEach::')) expanded[key] = value;
    else Object.assign(expanded, instances(template, asList(value), depth));
  }
  return expanded;
}

function instances(template: Referred, [identifier, collection, body]: StaticValue[], depth: number): ConfigObject {
  const name = asString(identifier);
  const made: ConfigObject = {};
  const inner = asObject(body);
  if (name === undefined || inner === undefined) return made;
  for (const item of itemsOf(template, collection)) Object.assign(made, expandForEach(template, put(inner, name, item) as ConfigObject, depth + 1));
  return made;
}

/** A list, or a parameter's default: `orders,clean`. */
function itemsOf(template: Referred, collection: StaticValue): string[] {
  const value = resolveIntrinsic(template, collection);
  const list = typeof value === 'string' ? value.split(',') : asList(value);
  return list.map((item) => asString(resolveIntrinsic(template, item))?.trim()).filter((item) => item !== undefined && item !== '') as string[];
}

/** The value with `${Name}` and `&{Name}` (letters and digits alone) in keys and texts; lines stay known. */
function put(value: StaticValue, name: string, item: string, depth = 0): StaticValue {
  if (depth > 100) return value;
  const inText = (text: string): string => text.replaceAll(`\${${name}}`, item).replaceAll(`&{${name}}`, item.replace(/[^A-Za-z0-9]/g, ''));
  if (typeof value === 'string') return inText(value);
  if (Array.isArray(value)) return value.map((one) => put(one, name, item, depth + 1));
  const object = asObject(value);
  if (!object) return value;
  if (Object.keys(object).length === 1 && object.Ref === name) return item;
  const copy: ConfigObject = Object.fromEntries(Object.entries(object).map(([key, member]) => [inText(key), put(member, name, item, depth + 1)]));
  const position = positionOf(object);
  if (position) setPosition(copy, position.file, position.line, new Map(Object.keys(object).map((key) => [inText(key), positionOf(object, key)?.line ?? position.line])));
  return copy;
}
