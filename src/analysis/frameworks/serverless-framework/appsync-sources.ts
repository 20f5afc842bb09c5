import { asObject } from '../../config/parse/parse-config';
import type { ConfigObject } from '../../config/parse/config-object';
import type { StaticValue } from '../../framework';
import { resolveValue, type Scope } from './variables';

/** A data source of AppSync that is a function. */
export interface AppSyncSource {
  name: string;
  config: ConfigObject;
}

/** Those of the plug-in's settings: `dataSources` by their names, in a list with their names within (version 1), or where a resolver or a function of a pipeline uses one. */
export function* appSyncSources(scope: Scope, value: StaticValue): Iterable<AppSyncSource> {
  for (const api of mapsIn(scope, value)) {
    for (const sources of mapsIn(scope, api.dataSources)) yield* isSource(scope, sources) ? defined(scope, { source: sources }) : defined(scope, sources);
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

function isSource(scope: Scope, { type }: ConfigObject): boolean {
  return typeof resolveValue(scope, type) === 'string';
}

function* defined(scope: Scope, sources: ConfigObject): Iterable<AppSyncSource> {
  for (const [key, value] of Object.entries(sources)) {
    const source = asObject(resolveValue(scope, value));
    const config = asObject(resolveValue(scope, source?.config));
    if (config && resolveValue(scope, source?.type) === 'AWS_LAMBDA') yield { name: typeof source?.name === 'string' ? source.name : key, config };
  }
}
