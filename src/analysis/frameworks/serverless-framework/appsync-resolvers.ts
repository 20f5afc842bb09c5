import { asObject, asString } from '../../config/parse/parse-config';
import { mentions } from '../../config/parse/mentions';
import type { ConfigObject } from '../../config/parse/config-object';
import type { StaticValue } from '../../framework';
import { appSyncSources } from './appsync-sources';
import { logicalName } from './logical-name';
import { resolveValue, type Scope } from './variables';

/** What is said of functions that AppSync is given: the plug-in's settings (version 1 below `custom`), and resources of CloudFormation. */
export function appSyncResolvers(scope: Scope, service: ConfigObject): (fn: ConfigObject | string) => boolean {
  const settings: StaticValue[] = [service.appSync, asObject(resolveValue(scope, service.custom))?.appSync];
  const configs = settings.flatMap((one) => [...appSyncSources(scope, one)].map(({ config }) => config));
  const inPlace = new Set(configs.map((config) => asObject(resolveValue(scope, config.function))));
  const named = new Set(configs.map((config) => asString(resolveValue(scope, config.functionName))));
  const given: StaticValue[] = [...configs.map((config): StaticValue => config.lambdaFunctionArn), ...resourcesOf(scope, service.resources)];
  return (fn) => (typeof fn === 'string' ? named.has(fn) || mentions(given, isResource(`${logicalName(fn)}LambdaFunction`)) : inPlace.has(fn));
}

/** `GetOrderLambdaFunction`, `GetOrderLambdaFunction.Arn`, `${GetOrderLambdaFunction.Arn}`. */
function isResource(name: string): (text: string) => boolean {
  return (text) => text === name || text.startsWith(`${name}.`) || text.includes(`\${${name}.`) || text.includes(`\${${name}}`);
}

/** What sources of data and authorizers among the resources, in one part or several, say of their function. */
function resourcesOf(scope: Scope, value: StaticValue): StaticValue[] {
  const resolved = resolveValue(scope, value);
  if (Array.isArray(resolved)) return resolved.flatMap((part) => resourcesOf(scope, part));
  const resources = asObject(resolveValue(scope, asObject(resolved)?.Resources)) ?? {};
  return Object.values(resources).flatMap((one) => {
    const resource = asObject(resolveValue(scope, one));
    const properties = asObject(resolveValue(scope, resource?.Properties));
    return /^AWS::AppSync::(?:DataSource|GraphQLApi)$/.test(asString(resource?.Type) ?? '') ? [properties?.LambdaConfig, properties?.LambdaAuthorizerConfig] : [];
  });
}
