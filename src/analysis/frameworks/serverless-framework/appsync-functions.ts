import { asObject } from '../../config/parse/parse-config';
import type { ConfigObject } from '../../config/parse/config-object';
import type { StaticValue } from '../../framework';
import { appSyncSources } from './appsync-sources';
import { resolveValue, type Scope } from './variables';

/**
 * The functions that data sources of AppSync define in place, by the data source's name.
 * https://github.com/sid88in/serverless-appsync-plugin/blob/master/doc/dataSources.md#aws-lambda
 */
export function* appSyncFunctions(scope: Scope, value: StaticValue): Iterable<[string, ConfigObject]> {
  for (const { name, config } of appSyncSources(scope, value)) {
    const fn = asObject(resolveValue(scope, config.function));
    if (fn) yield [name, fn];
  }
}
