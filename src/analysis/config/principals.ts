import type { FrontDoor, Trigger } from '../../domain';

/** Services of AWS that are allowed to call a function, where nothing else says what does. */
export const principals: readonly [RegExp, Trigger, FrontDoor][] = [
  [/^apigateway\./, 'http', 'rest-api'],
  [/^elasticloadbalancing\./, 'http', 'alb'],
  [/^s3\./, 'datasource', 'none'],
  [/^(?:events|iot|logs|sns)\./, 'pubsub', 'none'],
];
