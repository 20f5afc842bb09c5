import type { ConfigObject } from '../config/parse/config-object';
import { asObject, asString } from '../config/parse/parse-config';
import type { StaticValue } from '../framework';

/** What a Task state invokes and waits for: the function itself, or the one that `lambda:invoke` names. Undefined for every other service, and for a task that waits for a token. */
export function invokedFunction({ Resource, Parameters, Arguments }: ConfigObject): StaticValue {
  const text = asString(Resource);
  if (text === undefined || !/:states:/.test(text)) return Resource;
  if (!/:lambda:invoke$/.test(text)) return undefined;
  return (asObject(Parameters) ?? asObject(Arguments))?.FunctionName;
}
