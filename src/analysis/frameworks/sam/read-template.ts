import type { ConfigObject } from '../../config/parse/config-object';
import { asObject, asString } from '../../config/parse/parse-config';
import type { HandlerDeclaration } from '../../framework';
import { expandForEach } from './for-each';
import type { Template } from './intrinsics';
import { readFunction } from './read-function';

/** Types of resources that are functions. */
export const functionType = /AWS::(?:Serverless|Lambda)::Function/;

/** Functions of a template whose code stands in the project. */
export function* readTemplate(given: Template, written: ConfigObject): Iterable<HandlerDeclaration> {
  const resources = expandForEach(given, written);
  const template: Template = resources === written ? given : { ...given, config: { ...given.config, Resources: resources } };
  const globals = asObject(asObject(template.config.Globals)?.Function) ?? {};
  for (const name of Object.keys(resources)) {
    const resource = asObject(resources[name]);
    const type = asString(resource?.Type);
    if (!resource || type === undefined || !functionType.test(type)) continue;
    const own = asObject(resource.Properties) ?? {};
    const properties = type === 'AWS::Serverless::Function' ? { ...globals, ...own } : own;
    const declaration = readFunction(template, name, resource, properties, type);
    if (declaration) yield declaration;
  }
}
