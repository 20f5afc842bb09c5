import { batchSourceOf } from '../../config/stated/batch-source';
import { addSchedules } from '../../config/stated/add-schedules';
import { permittedCallers } from '../../config/stated/permitted-callers';
import type { HclBlock } from '../../config/parse/parse-hcl';
import type { FrontDoor, ScheduledTraffic, Trigger } from '../../../domain';
import type { BatchSource } from '../../framework';
import { apiOf } from './api-of';
import { literalsOf, numberOf } from './expressions';
import { instancesOf } from './for-each';
import { isMade } from './is-made';
import type { Module } from './modules';
import { referencesIn } from './references-in';
import { scheduleOf } from './schedule-of';
import { usesAcross, type Use } from './uses-across';

interface Found {
  trigger: Trigger;
  frontDoor: FrontDoor;
  route?: string | undefined;
  schedule?: ScheduledTraffic;
  batchSize?: number;
  batchSource?: BatchSource | undefined;
  provisionedConcurrency?: number;
}

/** Resources of the module that name the function: https://registry.terraform.io/providers/hashicorp/aws/latest/docs */
const connections: [RegExp, Trigger, FrontDoor][] = [
  [/^aws_lambda_function_url$/, 'http', 'function-url'],
  // An API names the function itself where it is made by quick create: `target`.
  [/^aws_apigatewayv2_(?:api|integration)$/, 'http', 'http-api'],
  [/^aws_api_gateway_integration$/, 'http', 'rest-api'],
  [/^aws_lb_target_group_attachment$/, 'http', 'alb'],
  [/^aws_appsync_(?:datasource|graphql_api)$/, 'http', 'none'],
  [/^aws_lambda_event_source_mapping$|^aws_sns_topic_subscription$|^aws_cloudwatch_event_target$/, 'pubsub', 'none'],
  [/^aws_s3_bucket_notification$/, 'datasource', 'none'],
  [/^aws_scheduler_schedule$/, 'timer', 'none'],
];

/** A block that names the function, and the schedules that it stands for. */
interface Connected {
  user: HclBlock;
  at: Module;
  schedules: { text: string; module: Module }[];
}

/** What calls a function, or the function that a module makes; and what the resources that name it say of its batches and its concurrency. */
export function triggerOf(module: Module, block: HclBlock): Found {
  const name = block.type === 'module' ? `module.${block.collection ?? block.labels[0]}` : `aws_lambda_function.${block.collection ?? block.labels[1]}`;
  const key = block.collection === undefined ? undefined : block.labels.at(-1);
  const uses = block.labels.length === 0 ? [] : usesAcross(module, name, key).filter((use) => use.block !== block);
  const connected = [...new Map(uses.map((use) => [use.block, use.module]))].map(([user, at]) => ({ user, at, schedules: expressionsOf(at, user).map((text) => ({ text, module: at })) }));
  const stated = (type: string, attribute: string): number | undefined => connected.filter(({ user }) => user.labels[0] === type).map(({ user, at }) => numberOf(at, user.attributes.get(attribute)?.text)).find((value) => value !== undefined);
  const inTarget = block.type === 'module' ? withinTarget(module, block) : undefined;
  return {
    ...(connection(connected) ?? inTarget ?? givenSchedule(module, block) ?? [{ module, name }, ...uses].map((use) => describedApi(use.module, use.name)).find((api) => api !== undefined) ?? permitted(uses) ?? { trigger: 'other', frontDoor: 'none' }),
    batchSize: stated('aws_lambda_event_source_mapping', 'batch_size'),
    provisionedConcurrency: stated('aws_lambda_provisioned_concurrency_config', 'provisioned_concurrent_executions'),
  };
}

function connection(connected: readonly Connected[]): Found | undefined {
  const expressions = connected.flatMap(({ schedules }) => schedules);
  const schedule = addSchedules(expressions.map((one) => scheduleOf(one.module, one.text)));
  for (const [pattern, trigger, frontDoor] of connections) {
    const found = connected.find((other) => pattern.test(other.user.labels[0] ?? '') && other.schedules.length === 0);
    if (!found) continue;
    const { user, at } = found;
    const isTable = /event_source_mapping/.test(user.labels[0] ?? '') && /dynamo|table/i.test(user.attributes.get('event_source_arn')?.text ?? '');
    const isOnly = connected.every((other) => other.user === user || /_permission$/.test(other.user.labels[0] ?? ''));
    return { trigger: isTable ? 'datasource' : trigger, frontDoor, schedule, batchSource: isOnly ? sourceOf(user) : undefined, ...apiOf(at, user) };
  }
  return expressions.length > 0 ? { trigger: 'timer', frontDoor: 'none', schedule } : undefined;
}

function sourceOf({ labels: [type = ''], attributes }: HclBlock): BatchSource | undefined {
  if (type === 'aws_sns_topic_subscription') return 'topic';
  return type === 'aws_lambda_event_source_mapping' ? batchSourceOf(attributes.get('event_source_arn')?.text ?? '') : undefined;
}

/** What a module itself connects its function to: an API that it is told, `aws_apigatewayv2_integration`, also where only some of its users have that (`count`). What fixes the schedule of some is theirs to say. */
function withinTarget(module: Module, block: HclBlock): Found | undefined {
  const target = module.targets.get(block);
  const makers = target?.blocks.filter(({ type, labels }) => type === 'resource' && labels[0] === 'aws_lambda_function') ?? [];
  const uses = target && makers.length === 1 ? usesAcross(target, `aws_lambda_function.${makers[0]?.labels[1]}`) : [];
  const own = uses.filter((use) => use.module === target && !use.block.attributes.has('for_each') && isMade(use.block.attributes.get('count')?.text, target, block.attributes) && expressionsOf(use.module, use.block).length === 0);
  const found = connection(own.map((use) => ({ user: use.block, at: use.module, schedules: [] })));
  return found && { ...found, ...(found.frontDoor === 'http-api' && own.some((use) => isGivenSocket(module, block, use.block)) && { frontDoor: 'websocket' }) };
}

/** Whether the API that a module is given for its integration is one of WebSockets: `api_id = aws_apigatewayv2_api.chat.id`, also within an object. */
function isGivenSocket(module: Module, block: HclBlock, user: HclBlock): boolean {
  const [, variable = ''] = /\bvar\.([\w-]+)/.exec(user.attributes.get('api_id')?.text ?? '') ?? [];
  const given = block.attributes.get(variable);
  return given !== undefined && apiOf(module, { ...user, attributes: new Map([['api_id', given]]) }).frontDoor === 'websocket';
}

/** A company's module may be told the schedule itself: `schedule = var.nightly`. */
function givenSchedule(module: Module, block: HclBlock): Found | undefined {
  const given = block.type === 'module' ? [...block.attributes].filter(([key]) => /^(?:\w+_)?(?:cron|schedule)(?:_expression)?$/.test(key)).map(([, { text }]) => scheduleOf(module, text)) : [];
  const schedule = addSchedules(given);
  return schedule && { trigger: 'timer', frontDoor: 'none', schedule };
}

/** Of the schedule, or of the rule whose target this is: one for each that `for_each` makes. */
function expressionsOf(module: Module, { labels, attributes }: HclBlock): string[] {
  const isTarget = labels[0] === 'aws_cloudwatch_event_target';
  const [type, name] = isTarget ? ['aws_cloudwatch_event_rule', /aws_cloudwatch_event_rule\.([\w-]+)/.exec(attributes.get('rule')?.text ?? '')?.[1]] : labels;
  if (!isTarget && type !== 'aws_scheduler_schedule') return [];
  const makers = module.blocks.filter((other) => other.labels[0] === type && other.labels[1] === name);
  return makers.flatMap((maker) => instancesOf(module, maker)).flatMap((one) => one.attributes.get('schedule_expression')?.text ?? []);
}

const described = new WeakMap<Module, ReadonlyMap<string, FrontDoor>>();

/** An API whose `body` is a document that is given the function: `templatefile("api.json", { ORDERS_ARN = aws_lambda_function.orders.invoke_arn })`. */
function describedApi(module: Module, name: string): Found | undefined {
  let apis = described.get(module);
  if (!apis) described.set(module, (apis = apisIn(module)));
  const frontDoor = apis.get(name);
  return frontDoor && { trigger: 'http', frontDoor };
}

/** By the functions that their documents are given; of two the REST API. */
function apisIn(module: Module): Map<string, FrontDoor> {
  const apis = new Map<string, FrontDoor>();
  for (const [type, frontDoor] of [['aws_apigatewayv2_api', 'http-api'], ['aws_api_gateway_rest_api', 'rest-api']] as const) {
    const bodies = module.blocks.filter((block) => block.labels[0] === type).flatMap((block) => block.attributes.get('body')?.text ?? []);
    const locals = bodies.flatMap((text) => [...text.matchAll(/\blocal\.([\w-]+)/g)].map(([, local = '']) => module.locals.get(local)?.text ?? ''));
    for (const name of [...bodies, ...locals].flatMap(referencesIn)) apis.set(name, frontDoor);
  }
  return apis;
}

/** Who may call the function, where nothing else says who does. */
function permitted(uses: readonly Use[]): Found | undefined {
  return uses.filter(({ block }) => block.labels[0] === 'aws_lambda_permission').flatMap(({ module, block: { attributes } }) => {
    const isRest = /\baws_api_gateway_rest_api\b/.test(attributes.get('source_arn')?.text ?? '');
    const texts = literalsOf(module, attributes.get('principal')?.text ?? '').map(([text]) => text);
    return texts.flatMap((text) => permittedCallers((pattern) => pattern.test(text), !isRest && hasHttpApi(module)));
  })[0];
}

function hasHttpApi({ blocks }: Module): boolean {
  return blocks.some(({ type, labels, attributes }) => labels[0] === 'aws_apigatewayv2_api' || (type === 'module' && /\bapigateway-v2\b/.test(attributes.get('source')?.text ?? '')));
}
