import { asObject } from '../../config/parse-config';
import type { ConfigObject } from '../../config/config-object';
import type { StaticValue } from '../../framework';
import { resolveValue, type Scope } from './variables';

/**
 * The functions that data sources of AppSync define in place, by the data source's name.
 * https://github.com/sid88in/serverless-appsync-plugin/blob/master/doc/dataSources.md#aws-lambda
 */
export function* appSyncFunctions(scope: Scope, value: StaticValue): Iterable<[string, ConfigObject]> {
  for (const api of mapsIn(scope, value)) {
    for (const sources of mapsIn(scope, api.dataSources)) yield* defined(scope, sources);
    for (const users of [...mapsIn(scope, api.resolvers), ...mapsIn(scope, api.pipelineFunctions)]) {
      for (const [name, user] of Object.entries(users)) yield* defined(scope, { [name]: asObject(resolveValue(scope, user))?.dataSource });
    }
  }
}

/** One map, or several in a list, each perhaps in a file of its own. */
function mapsIn(scope: Scope, value: StaticValue): ConfigObject[] {
  const resolved = resolveValue(scope, value);
  if (Array.isArray(resolved)) return resolved.flatMap((item) => mapsIn(scope, item));
  const map = asObject(resolved);
  return map ? [map] : [];
}

function* defined(scope: Scope, sources: ConfigObject): Iterable<[string, ConfigObject]> {
  for (const [key, value] of Object.entries(sources)) {
    const source = asObject(resolveValue(scope, value));
    const fn = asObject(resolveValue(scope, asObject(resolveValue(scope, source?.config))?.function));
    if (fn && resolveValue(scope, source?.type) === 'AWS_LAMBDA') yield [typeof source?.name === 'string' ? source.name : key, fn];
  }
}
