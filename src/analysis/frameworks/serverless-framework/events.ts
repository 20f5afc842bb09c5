import { batchSourceOf } from '../../config/stated/batch-source';
import type { ConfigObject } from '../../config/parse/config-object';
import { asNumber, asObject, asString } from '../../config/parse/parse-config';
import { mentions } from '../../config/parse/mentions';
import { addSchedules } from '../../config/stated/add-schedules';
import { decidingOf } from '../../config/parse/deciding-of';
import { scheduledTraffic } from '../../config/stated/schedule';
import type { FrontDoor, ScheduledTraffic, Trigger } from '../../../domain';
import type { HandlerDeclaration, StaticValue } from '../../framework';
import { resolveValue, type Scope } from './variables';

type Found = Pick<HandlerDeclaration, 'trigger' | 'frontDoor' | 'route' | 'schedule' | 'batchSize' | 'batchSource'>;

/** What each event of a function means: https://www.serverless.com/framework/docs/providers/aws/guide/events */
const triggers: Record<string, [Trigger, FrontDoor]> = {
  activemq: ['pubsub', 'none'],
  alb: ['http', 'alb'],
  alexaSkill: ['other', 'none'],
  alexaSmartHome: ['other', 'none'],
  apiGateway: ['http', 'rest-api'],
  blob: ['datasource', 'none'],
  cloudFront: ['http', 'none'],
  cloudwatchEvent: ['pubsub', 'none'],
  cloudwatchLog: ['pubsub', 'none'],
  cognitoUserPool: ['other', 'none'],
  cosmosDB: ['datasource', 'none'],
  event: ['pubsub', 'none'],
  eventBridge: ['pubsub', 'none'],
  eventHub: ['pubsub', 'none'],
  http: ['http', 'rest-api'],
  httpApi: ['http', 'http-api'],
  iot: ['pubsub', 'none'],
  iotFleetProvisioning: ['other', 'none'],
  kafka: ['pubsub', 'none'],
  msk: ['pubsub', 'none'],
  queue: ['pubsub', 'none'],
  rabbitmq: ['pubsub', 'none'],
  s3: ['datasource', 'none'],
  schedule: ['timer', 'none'],
  serviceBus: ['pubsub', 'none'],
  sns: ['pubsub', 'none'],
  sqs: ['pubsub', 'none'],
  stream: ['pubsub', 'none'],
  timer: ['timer', 'none'],
  trigger: ['pubsub', 'none'],
  websocket: ['http', 'websocket'],
};

const otherTrigger: [Trigger, FrontDoor] = ['other', 'none'];

/** What calls a function. `isResolver`: AppSync does. */
export function readEvents(scope: Scope, { events, url }: ConfigObject, isResolver: boolean): Found {
  const list = resolveValue(scope, events);
  const found = (Array.isArray(list) ? list : []).map((event) => readEvent(scope, event)).filter((event) => event !== undefined);
  const others: Found[] = [...(url ? [{ trigger: 'http', frontDoor: 'function-url' } as const] : []), ...(isResolver ? [{ trigger: 'http', frontDoor: 'none' } as const] : [])];
  const deciding = decidingOf<Found>([...found, ...others]) ?? { trigger: 'other', frontDoor: 'none' };
  return { ...deciding, batchSize: found.find((event) => event.batchSize !== undefined)?.batchSize };
}

function readEvent(scope: Scope, value: StaticValue): Found | undefined {
  const event = resolveValue(scope, value);
  const kind = asString(event) ?? Object.keys(asObject(event) ?? {})[0];
  if (kind === undefined) return undefined;
  const [trigger, frontDoor] = (Object.hasOwn(triggers, kind) ? triggers[kind] : undefined) ?? otherTrigger;
  const details = resolveValue(scope, asObject(event)?.[kind]);
  const properties = asObject(details) ?? {};
  const batchSize = asNumber(resolveValue(scope, properties.batchSize));
  if (kind === 'stream') return { trigger: streamTrigger(properties, details), frontDoor, batchSize, batchSource: 'stream' };
  if (trigger === 'timer' || properties.schedule !== undefined) return { trigger: 'timer', frontDoor, schedule: readSchedule(scope, properties.schedule ?? details) };
  return { trigger, frontDoor, route: trigger === 'http' ? readRoute(scope, details) : undefined, batchSize, batchSource: /^s[qn]s$/.test(kind) ? batchSourceOf(kind) : undefined };
}

function streamTrigger(properties: Record<string, StaticValue>, details: StaticValue): Trigger {
  if (properties.type === 'kinesis') return 'pubsub';
  return properties.type === 'dynamodb' || mentions(properties.arn ?? details, isTableStream) ? 'datasource' : 'pubsub';
}

/** A table's as a word of its own or of a name in camel case: `stable` is none. */
const tableName = /[Dd]ynamo|DYNAMO|Table|TABLE|(?<![A-Za-z])table/;

/** An ARN, or the name of an output or a resource that says so. */
function isTableStream(text: string): boolean {
  const table = text.search(tableName);
  return text.includes(':dynamodb:') || (table >= 0 && text.toLowerCase().includes('stream', table));
}

/** `rate(5 minutes)`, `{ rate: … }`, or a list of them. A schedule that is switched off does not run. */
function readSchedule(scope: Scope, value: StaticValue): ScheduledTraffic | undefined {
  const schedule = resolveValue(scope, value);
  if (Array.isArray(schedule)) return addSchedules(schedule.map((one) => readSchedule(scope, one)));
  const properties = asObject(schedule);
  if (properties) return properties.enabled === false ? undefined : readSchedule(scope, properties.rate);
  return typeof schedule === 'string' ? scheduledTraffic(schedule) : undefined;
}

/** `GET /orders/{id}` from `{ method, path }`, `GET orders` or `*`. */
function readRoute(scope: Scope, details: StaticValue): string | undefined {
  const properties = asObject(details);
  if (!properties) return typeof details === 'string' ? tidyRoute(...(details.trim().split(/\s+/) as [string, string?])) : undefined;
  const path = asString(resolveValue(scope, properties.path)) ?? asString(resolveValue(scope, properties.route));
  const method = asString(resolveValue(scope, properties.method));
  return path === undefined ? undefined : tidyRoute(method ?? '*', path);
}

function tidyRoute(method: string, path?: string): string {
  const verb = method.toUpperCase() === 'ANY' ? '*' : method.toUpperCase();
  if (path === undefined) return method.startsWith('$') || method === '*' ? method : `* ${method}`;
  return `${verb} ${/^[/*$]/.test(path) ? path : `/${path}`}`;
}
