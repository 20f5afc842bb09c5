import { batchSourceOf } from '../../config/stated/batch-source';
import { addSchedules } from '../../config/stated/add-schedules';
import { asNumber, asObject } from '../../config/parse/parse-config';
import { scheduledTraffic } from '../../config/stated/schedule';
import type { FrontDoor, Trigger } from '../../../domain';
import { makerOf } from '../../static/maker-of';
import { usersOf } from '../../static/users-of';
import { apiOf } from './api-of';
import { propertyOf } from './property-of';
import type { BatchSource, HandlerDeclaration, Made, StaticValue } from '../../framework';

/** What is given a function, by its last name: Pulumi's resources and CDKTF's. */
const connections: [RegExp, Trigger, FrontDoor][] = [
  [/FunctionUrl\.new$/, 'http', 'function-url'],
  [/[aA]pigatewayv2\.?(?:Api|Integration)\.new$/, 'http', 'http-api'],
  [/(?:apigateway\.Integration|ApiGatewayIntegration|RestAPI|apigateway\.API)\.new$/, 'http', 'rest-api'],
  [/(?:^|[.])appsync\.(?:DataSource|GraphQLApi)\.new$|Appsync(?:Datasource|GraphqlApi)\.new$/, 'http', 'none'],
  [/EventSourceMapping\.new$|TopicSubscription\.new$|EventTarget\.new$|\.onEvent\(\)$/, 'pubsub', 'none'],
  [/BucketNotification\.new$|\.onObject(?:Created|Removed)\(\)$/, 'datasource', 'none'],
];

/** What calls the function with this id, and how often where a rule says so. */
export function usesOf(made: readonly Made[], id: number): Pick<HandlerDeclaration, 'trigger' | 'frontDoor' | 'route' | 'schedule' | 'batchSize' | 'batchSource' | 'provisionedConcurrency'> {
  const told = usersOf(made, id).filter((one) => one.id !== id).map((one) => ({ one, schedules: scheduleOf(made, one) }));
  const expressions = told.flatMap(({ schedules }) => schedules);
  const users = told.filter(({ schedules }) => schedules.length === 0).map(({ one }) => one);
  const schedule = addSchedules(expressions.map(scheduledTraffic));
  const isOfTable = users.some((one) => /Table\.new\.onEvent\(\)$/.test(one.path) || (/EventSourceMapping\.new$/.test(one.path) && /dynamo|table|streamArn/i.test(nameOf(propertyOf(one, 'eventSourceArn')))));
  const uncalled: Trigger = expressions.length > 0 ? 'timer' : 'other';
  const [pattern, trigger, frontDoor] = connections.find(([known]) => users.some((one) => known.test(one.path))) ?? [undefined, uncalled, 'none' as FrontDoor];
  const caller = users.find((one) => pattern?.test(one.path));
  const stated = (kind: RegExp, name: string): number | undefined => users.filter(({ path }) => kind.test(path)).map((user) => asNumber(propertyOf(user, name))).find((value) => value !== undefined);
  const provisionedConcurrency = stated(/ProvisionedConcurrencyConfig\.new$/, 'provisionedConcurrentExecutions');
  const sources = users.filter(({ path }) => !PERMITS.test(path)).map(sourceOf);
  const [batchSource] = sources.every((source) => source === sources[0]) ? sources : [];
  return { batchSource, batchSize: stated(/EventSourceMapping\.new$|\.onEvent\(\)$/, 'batchSize'), provisionedConcurrency, trigger: isOfTable && trigger === 'pubsub' ? 'datasource' : trigger, frontDoor, schedule, ...(caller && apiOf(made, caller, id)) };
}

/** What lets something call a function says nothing of what it is given. */
const PERMITS = /Permission\.new$/;

/** What a function is given batches of, where this connects it with something that gives some. */
function sourceOf(user: Made): BatchSource | undefined {
  if (/TopicSubscription\.new$/.test(user.path)) return 'topic';
  const [, source] = /(Queue|Stream|Table)\.new\.onEvent\(\)$/.exec(user.path) ?? [];
  if (source !== undefined) return batchSourceOf(source);
  return /EventSourceMapping\.new$/.test(user.path) ? batchSourceOf(nameOf(propertyOf(user, 'eventSourceArn'))) : undefined;
}

/** Of the rule whose target the function is, or of the scheduler that invokes it. */
function scheduleOf(made: readonly Made[], user: Made): string[] {
  const rule = /EventTarget\.new$/.test(user.path) ? makerOf(made, propertyOf(user, 'rule')) : user;
  const expression = rule && propertyOf(rule, 'scheduleExpression');
  return typeof expression === 'string' ? [expression] : [];
}

function nameOf(value: StaticValue): string {
  return typeof value === 'string' ? value : String(asObject(value)?.$path ?? '');
}
