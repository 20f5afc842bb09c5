import { batchSourceOf } from '../../config/stated/batch-source';
import type { FrontDoor, Trigger } from '../../../domain';
import type { BatchSource } from '../../framework';

type Called = { trigger: Trigger; frontDoor: FrontDoor; batchSource?: BatchSource | undefined };

/** Component that a handler is given to: https://sst.dev/docs/component/aws/function */
const components: [RegExp, Trigger, FrontDoor][] = [
  [/^AppSync/, 'http', 'none'],
  [/WebSocket/, 'http', 'websocket'],
  [/ApiGatewayV1|ApiGatewayV1Api/, 'http', 'rest-api'],
  [/ApiGateway|^Api$/, 'http', 'http-api'],
  [/Worker|Auth|Router/, 'http', 'function-url'],
  [/Cron/, 'timer', 'none'],
  [/Bucket|Dynamo|Table/, 'datasource', 'none'],
  [/Queue|Topic|Bus|Kinesis|Realtime|EventBus/, 'pubsub', 'none'],
];

/** Methods of components that are not seen being made, `bus` of `use(Events)`. */
const methods: [RegExp, Trigger, FrontDoor][] = [
  [/^(?:addRoutes?|route\w*)$/, 'http', 'http-api'],
  [/^addDataSources?$/, 'http', 'none'],
  [/^(?:addNotifications?|notify)$/, 'datasource', 'none'],
  [/^(?:addConsumers?|addRules|addSubscribers|addTargets|subscribe\w*)$/, 'pubsub', 'none'],
];

/** What calls a function that a component is given, or one of its methods. */
export function connectionOf(component: string, method: string): Called | undefined {
  const [, trigger, frontDoor] = components.find(([pattern]) => pattern.test(component)) ?? methods.find(([pattern]) => pattern.test(method)) ?? [];
  return trigger === undefined || frontDoor === undefined ? undefined : { trigger, frontDoor, batchSource: trigger === 'http' ? undefined : batchSourceOf(component) };
}
