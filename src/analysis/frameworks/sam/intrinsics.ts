import type { ConfigObject } from '../../config/parse/config-object';
import { asObject, asString } from '../../config/parse/parse-config';
import { UNKNOWN, type Project, type StaticValue } from '../../framework';

/** A template and what its functions may refer to. */
export interface Template {
  project: Project;
  file: string;
  folder: string;
  config: ConfigObject;
  /** As in `Handler.framework`. */
  framework: 'amplify-gen1' | 'cdk/CfnFunction' | 'sam';
  /** Where the one resource stands that a program declares, 1-based. */
  line?: number;
  /** Where the code of its functions stands, when the template itself only names the uploaded archive. */
  codeFolder?: string;
}

const maxDepth = 20;
const unknown = UNKNOWN as StaticValue;

/**
 * Value of `!Ref`, `!Sub`, `!If`, `!FindInMap` and `!Join` as far as the template fixes it: a parameter has its default, a condition is taken to hold.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function resolveIntrinsic(template: Pick<Template, 'config'>, value: StaticValue, depth = 0): StaticValue {
  const object = asObject(value);
  const keys = Object.keys(object ?? {});
  const name = keys[0];
  if (!object || keys.length !== 1 || name === undefined || !(name === 'Ref' || name.startsWith('Fn::'))) return value;
  if (depth > maxDepth) return unknown;
  const argument = object[name];
  if (name === 'Ref') return parameterDefault(template, asString(argument));
  if (name === 'Fn::Sub') return substitute(template, argument, depth);
  const list = Array.isArray(argument) ? argument : [];
  if (name === 'Fn::If') return firstKnown(list.slice(1).map((choice) => resolveIntrinsic(template, choice, depth + 1)));
  if (name === 'Fn::Join') return join(template, list, depth);
  if (name === 'Fn::FindInMap') return findInMap(template, list, depth);
  return unknown;
}

function parameterDefault(template: Pick<Template, 'config'>, name: string | undefined): StaticValue {
  const parameters = asObject(template.config.Parameters) ?? {};
  if (name === 'AWS::NoValue') return undefined;
  const parameter = name !== undefined && Object.hasOwn(parameters, name) ? asObject(parameters[name]) : undefined;
  return parameter?.Default === undefined ? unknown : parameter.Default;
}

function firstKnown(values: StaticValue[]): StaticValue {
  const known = values.find((value) => value !== undefined && value !== UNKNOWN);
  return known === undefined ? values[0] : known;
}

function substitute(template: Pick<Template, 'config'>, argument: StaticValue, depth: number): StaticValue {
  const [text, names] = Array.isArray(argument) ? [asString(argument[0]), asObject(argument[1])] : [asString(argument), undefined];
  if (text === undefined) return unknown;
  let complete = true;
  const result = text.replace(/\$\{([^!{}][^{}]*)\}/g, (_, name: string) => {
    const value = names && Object.hasOwn(names, name) ? resolveIntrinsic(template, names[name], depth + 1) : parameterDefault(template, name);
    complete &&= typeof value === 'string' || typeof value === 'number';
    return String(value);
  });
  return complete ? result : unknown;
}

function join(template: Pick<Template, 'config'>, [separator, items]: StaticValue[], depth: number): StaticValue {
  const parts = ((Array.isArray(items) ? items : [unknown]) as StaticValue[]).map((item) => resolveIntrinsic(template, item, depth + 1));
  return parts.every((part) => typeof part === 'string' || typeof part === 'number') ? parts.join(asString(separator) ?? '') : unknown;
}

function findInMap(template: Pick<Template, 'config'>, list: StaticValue[], depth: number): StaticValue {
  let value: StaticValue = template.config.Mappings;
  for (const key of list.map((item) => resolveIntrinsic(template, item, depth + 1))) {
    const object = asObject(value);
    if (!object || typeof key !== 'string' || !Object.hasOwn(object, key)) return unknown;
    value = object[key];
  }
  return value;
}
