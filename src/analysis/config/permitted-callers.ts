import type { FrontDoor, Trigger } from '../../domain';
import { principals } from './principals';

/** What calls a function by the principals of its permission. Both kinds of API Gateway's APIs are one principal: an HTTP API that names no integration (quick create) leaves nothing else of itself. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html */
export function permittedCallers(isPrincipal: (pattern: RegExp) => boolean, hasHttpApi: boolean): { trigger: Trigger; frontDoor: FrontDoor }[] {
  return principals.filter(([pattern]) => isPrincipal(pattern)).map(([, trigger, frontDoor]) => ({ trigger, frontDoor: frontDoor === 'rest-api' && hasHttpApi ? 'http-api' : frontDoor }));
}
