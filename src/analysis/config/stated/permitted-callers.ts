import type { FrontDoor, Trigger } from '../../../domain';

/** Services of AWS that are allowed to call a function, where nothing else says what does. */
const principals: readonly [RegExp, Trigger, FrontDoor][] = [
  [/^apigateway\./, 'http', 'rest-api'],
  [/^elasticloadbalancing\./, 'http', 'alb'],
  [/^s3\./, 'datasource', 'none'],
  [/^(?:events|iot|logs|sns)\./, 'pubsub', 'none'],
];

/** What calls a function by the principals of its permission. Both kinds of API Gateway's APIs are one principal: an HTTP API that names no integration (quick create) leaves nothing else of itself. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html */
export function permittedCallers(isPrincipal: (pattern: RegExp) => boolean, hasHttpApi: boolean): { trigger: Trigger; frontDoor: FrontDoor }[] {
  return principals.filter(([pattern]) => isPrincipal(pattern)).map(([, trigger, frontDoor]) => ({ trigger, frontDoor: frontDoor === 'rest-api' && hasHttpApi ? 'http-api' : frontDoor }));
}
