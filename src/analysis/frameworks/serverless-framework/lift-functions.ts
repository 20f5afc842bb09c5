import type { ConfigObject } from '../../config/parse/config-object';
import { asList, asObject } from '../../config/parse/parse-config';
import type { StaticValue } from '../../framework';
import { resolveValue, type Scope } from './variables';

/** Messages that a queue hands over at once where nothing else is stated: Lift switches batches off. */
const UNBATCHED = 1;

/** Functions that constructs of Lift define in place: what works on a queue's messages, and what lets a webhook's caller in. https://github.com/getlift/lift/blob/master/docs/queue.md */
export function* liftFunctions(scope: Scope, value: StaticValue): Iterable<[string, ConfigObject, { holder: StaticValue; key: string }]> {
  for (const [name, construct] of Object.entries(asObject(resolveValue(scope, value)) ?? {})) {
    const { worker, authorizer, batchSize = UNBATCHED } = asObject(resolveValue(scope, construct)) ?? {};
    const work = asObject(resolveValue(scope, worker));
    if (work?.handler !== undefined) yield [`${name}Worker`, { ...work, events: [...asList(work.events), { sqs: { batchSize } }] }, { holder: work, key: 'handler' }];
    const check = asObject(resolveValue(scope, authorizer));
    if (check?.handler !== undefined) yield [`${name}Authorizer`, check, { holder: check, key: 'handler' }];
  }
}
