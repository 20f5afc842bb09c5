import { asObject } from '../../config/parse-config';
import { scheduledTraffic } from '../../config/schedule';
import type { FrontDoor, Trigger } from '../../../domain';
import { makerOf } from '../../static/maker-of';
import { usersOf } from '../../static/users-of';
import type { HandlerDeclaration, Made, StaticValue } from '../framework';

/** What is given a function, by its last name. */
const connections: [RegExp, Trigger, FrontDoor][] = [
  [/FunctionUrl\.new$/, 'http', 'function-url'],
  [/apigatewayv2\.Integration\.new$/, 'http', 'http-api'],
  [/(?:apigateway\.Integration|RestAPI|apigateway\.API)\.new$/, 'http', 'rest-api'],
  [/EventSourceMapping\.new$|TopicSubscription\.new$|EventTarget\.new$|\.onEvent\(\)$/, 'pubsub', 'none'],
  [/BucketNotification\.new$|\.onObject(?:Created|Removed)\(\)$/, 'datasource', 'none'],
];

/** What calls the function with this id, and how often where a rule says so. */
export function usesOf(made: readonly Made[], id: number): Pick<HandlerDeclaration, 'trigger' | 'frontDoor' | 'schedule'> {
  const users = usersOf(made, id).filter((one) => one.id !== id);
  const target = users.find((one) => /EventTarget\.new$/.test(one.path));
  const rule = makerOf(made, asObject(target?.args[1])?.rule as StaticValue);
  const expression = asObject(rule?.args[1])?.scheduleExpression;
  if (typeof expression === 'string') return { trigger: 'timer', frontDoor: 'none', schedule: scheduledTraffic(expression) };
  const [, trigger, frontDoor] = connections.find(([pattern]) => users.some((one) => pattern.test(one.path))) ?? [undefined, 'other' as Trigger, 'none' as FrontDoor];
  return { trigger, frontDoor };
}
