import { batchSourceOf } from '../../config/stated/batch-source';
import { asNumber, asObject, asString } from '../../config/parse/parse-config';
import { addSchedules } from '../../config/stated/add-schedules';
import { decidingOf } from '../../config/parse/deciding-of';
import { permittedCallers } from '../../config/stated/permitted-callers';
import { scheduledTraffic } from '../../config/stated/schedule';
import { makerOf } from '../../static/maker-of';
import { usersOf } from '../../static/users-of';
import type { ScheduledTraffic } from '../../../domain';
import type { HandlerDeclaration, Made, StaticValue } from '../../framework';
import { connections } from './connections';
import { plainProps } from './plain-props';
import { scheduleOf } from './schedule-of';

type Found = Pick<HandlerDeclaration, 'trigger' | 'frontDoor' | 'route' | 'schedule' | 'batchSize' | 'batchSource' | 'isForDeployment'>;

/** Constructs that call a function they are given while the stack is deployed. */
const DEPLOYING = /^(?:AwsCustomResource|CustomResource|Provider|Trigger)$/;

/** What calls the function with this id: integrations, targets and event sources that were given it. */
export function programTriggers(made: readonly Made[], id: number): Found {
  const own = usesOf(made, id);
  const ofAliases = aliasesOf(own, id).flatMap((callee) => usesOf(made, callee).map((one) => ({ one, callee })));
  const uses = [...own.map((one) => ({ one, callee: id })), ...ofAliases];
  const connected = uses.map(({ one, callee }) => ({ isUsed: !isUnused(made, one), found: connectionOf(made, one, callee) }));
  const used = [...connected.filter(({ isUsed }) => isUsed).flatMap((one) => one.found), ...sourcesGiven(made, id)];
  const integrated = used.length > 0 ? used : connected.flatMap((one) => one.found);
  const found = integrated.length > 0 ? integrated : uses.flatMap(({ one }) => permissionOf(made, one));
  if (found.length === 0 && isForDeployment(uses.map(({ one, callee }) => kindOf(one, callee)))) return { trigger: 'other', frontDoor: 'none', isForDeployment: true };
  return decidingOf(found) ?? { trigger: 'other', frontDoor: 'none' };
}

/** A function that is given to another one, or to a workflow, may be called by that one too. */
function isForDeployment(kinds: readonly string[]): boolean {
  return kinds.some((kind) => DEPLOYING.test(kind)) && !kinds.some((kind) => /Function$|StateMachine|^addEnvironment$/.test(kind));
}

function usesOf(made: readonly Made[], id: number): Made[] {
  const users = new Set(usersOf(made, id));
  return made.filter((one) => one.receiver === id || users.has(one));
}

/** `new Alias(scope, id, { version: fn.currentVersion })` and `fn.addAlias('live')` stand for the function. */
function aliasesOf(uses: readonly Made[], id: number): number[] {
  return uses.filter(({ path, receiver }) => /(?:^|\.)Alias\.new$/.test(path) || (receiver === id && path.endsWith('.addAlias()'))).map((one) => one.id);
}

/** `new Function(scope, id, { events: [new SqsEventSource(queue)] })`. */
function sourcesGiven(made: readonly Made[], id: number): Found[] {
  const events = asObject(made[id]?.args[2])?.events;
  return (Array.isArray(events) ? events : []).flatMap((source) => {
    const called = calledThrough(classOf(source) ?? '');
    return called ? [{ ...called, batchSize: batchSizeOf(made, source) }] : [];
  });
}

/** By the name of what connects something with a function. */
function calledThrough(kind: string): Pick<Found, 'batchSource' | 'frontDoor' | 'trigger'> | undefined {
  const [, trigger, frontDoor] = connections.find(([pattern]) => pattern.test(kind)) ?? [];
  return trigger === undefined || frontDoor === undefined ? undefined : { trigger, frontDoor, batchSource: /EventSource$/.test(kind) ? batchSourceOf(kind) : undefined };
}

/** `SqsEventSource` of what `new SqsEventSource(…)` made. */
function classOf(value: StaticValue): string | undefined {
  return asString(asObject(value)?.$path)?.replace(/\.new$/, '').split('.').at(-1);
}

/** `new SqsEventSource(queue, { batchSize: 5 })`. */
function batchSizeOf(made: readonly Made[], source: StaticValue): number | undefined {
  return asNumber(asObject(makerOf(made, asObject(source) ?? {})?.args[1])?.batchSize);
}

/** A company's construct may make an integration for each of its functions, whether an API is given it or not. */
function isUnused(made: readonly Made[], { id, path }: Made): boolean {
  return /Integration\.new$/.test(path) && usersOf(made, id).every((user) => user.id === id);
}

function connectionOf(made: readonly Made[], one: Made, id: number): Found[] {
  const kind = kindOf(one, id);
  if (/^(?:Cfn)?EventSourceMapping$|^addEventSourceMapping$/.test(kind)) return [mapping(one)];
  // Other services have sources of data of that name, too.
  if (kind === 'CfnDataSource') return asObject(one.args[2])?.lambdaConfig === undefined ? [] : [{ trigger: 'http', frontDoor: 'none' }];
  const expression = /^Cfn(?:Rule|Schedule)$/.test(kind) ? asObject(one.args[2])?.scheduleExpression : undefined;
  if (typeof expression === 'string') return [{ trigger: 'timer', frontDoor: 'none', schedule: scheduledTraffic(expression) }];
  const called = calledThrough(kind);
  if (!called) return [];
  const { trigger, frontDoor, batchSource } = called;
  if (kind !== 'LambdaFunction' && kind !== 'LambdaInvoke') return [{ trigger, frontDoor, route: trigger === 'http' ? routeOf(made, one.id) : undefined, batchSize: one.path.endsWith('.addEventSource()') ? batchSizeOf(made, one.args[0]) : undefined, batchSource }];
  const { isScheduled, schedule } = scheduleAround(made, one.id);
  return [{ trigger: isScheduled ? 'timer' : trigger, frontDoor, schedule }];
}

/** What an API that a document describes, or a rule of IoT, leaves of itself: `fn.addPermission(id, { principal })`, `fn.grantInvoke(principal)`, `new CfnPermission(scope, id, { functionName, principal })`. */
function permissionOf(made: readonly Made[], { path, args }: Made): Found[] {
  if (!/\.(?:addPermission|grantInvoke)\(\)$|(?:^|\.)CfnPermission\.new$/.test(path)) return [];
  const given = asObject(args.at(-1));
  const principal = path.endsWith('.grantInvoke()') ? given : given?.principal;
  const name = typeof principal === 'string' ? principal : makerOf(made, asObject(principal) ?? {})?.args[0];
  return typeof name === 'string' ? permittedCallers((pattern) => pattern.test(name), false) : [];
}

/** Class that was constructed, method that was called, or of `fn.addEventSource(new X(…))` the X. */
function kindOf(one: Made, id: number): string {
  const names = one.path.replace(/\.new$|\(\)$/, '').split('.');
  const last = names.at(-1) ?? '';
  const source = last === 'addEventSource' && one.receiver === id ? classOf(one.args[0]) : undefined;
  if (source !== undefined) return source;
  return one.path.endsWith('.new') || one.receiver === id || /^add(?:EventNotification|LambdaDataSource)$/.test(last) ? last : '';
}

/** `new CfnEventSourceMapping(scope, id, { eventSourceArn, functionName })`: the source's ARN says of what. */
function mapping(one: Made): Found {
  const props = one.args.map(asObject).find((arg) => arg?.$path === undefined && (arg?.eventSourceArn !== undefined || arg?.selfManagedEventSource !== undefined));
  const source = String(asObject(props?.eventSourceArn)?.$path ?? (typeof props?.eventSourceArn === 'string' ? props.eventSourceArn : ''));
  const batchSize = one.args.map((arg) => asNumber(asObject(arg)?.batchSize)).find((size) => size !== undefined);
  return { trigger: /table|dynamo|streamarn/i.test(source) ? 'datasource' : 'pubsub', frontDoor: 'none', batchSize, batchSource: batchSourceOf(source) };
}

/** Rules and schedules that have the target, by their `targets` or by `rule.addTarget(target)`. */
function scheduleAround(made: readonly Made[], target: number): { isScheduled: boolean; schedule?: ScheduledTraffic } {
  const rules = usersOf(made, target).flatMap((one) => {
    const rule = one.path.endsWith('.addTarget()') && one.receiver !== undefined ? made[one.receiver] : one;
    return rule && /(?:^|\.)(?:Rule|Schedule)\.new$/.test(rule.path) ? [rule] : [];
  });
  const schedules = [...new Set(rules)].map((rule) => asObject(asObject(rule.args[2])?.schedule)).filter((value) => value !== undefined);
  return { isScheduled: schedules.length > 0, schedule: addSchedules(schedules.map((value) => traffic(made, value))) };
}

/** What `Schedule.rate(…)` and the like have made, anywhere in a construct's properties. */
export function schedulesIn(made: readonly Made[], value: StaticValue, depth = 0): Record<string, StaticValue>[] {
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  if (!Array.isArray(value) && typeof value.$path === 'string') return /\bSchedule\.\w+\(\)$/.test(value.$path) ? [value] : [];
  return Object.values(value).flatMap((member) => schedulesIn(made, member, depth + 1));
}

/** Runs per month of a schedule that the program made. */
export function traffic(made: readonly Made[], schedule: Record<string, StaticValue>): ScheduledTraffic | undefined {
  const maker = makerOf(made, schedule);
  const method = /\.(\w+)\(\)$/.exec(maker?.path ?? '')?.[1] ?? '';
  return scheduleOf(method, plainProps(made, { argument: maker?.args[0] })?.argument);
}

/** Of `resource.addMethod('GET', integration)`, of `api.addRoutes({ path, methods, integration })` and of `new HttpRoute(scope, id, { routeKey: HttpRouteKey.with(path, method), integration })`. */
function routeOf(made: readonly Made[], integration: number): string | undefined {
  for (const one of usersOf(made, integration)) {
    if (one.id === integration) continue;
    const [first] = one.args;
    if (one.path.endsWith('.addMethod()')) return `${methodsOf([first])} ${pathOf(made, one.receiver)}`;
    const route = one.path.endsWith('.addRoutes()') ? asObject(first) : undefined;
    if (typeof route?.path === 'string') return `${methodsOf(route.methods)} ${route.path}`;
    const key = /(?:^|\.)HttpRoute\.new$/.test(one.path) ? makerOf(made, asObject(asObject(one.args[2])?.routeKey) ?? {}) : undefined;
    if (typeof key?.args[0] === 'string') return `${methodsOf(key.args.slice(1))} ${key.args[0]}`;
  }
  return undefined;
}

function methodsOf(value: StaticValue): string {
  const names = (Array.isArray(value) ? value : []).map((one) => (typeof one === 'string' ? one : (asString(asObject(one)?.$path)?.split('.').at(-1) ?? 'ANY')).toUpperCase());
  return names.length === 0 || names.includes('ANY') ? '*' : names.join('|');
}

/** `/orders/{id}` of `api.root.addResource('orders').addResource('{id}')`. */
function pathOf(made: readonly Made[], resource: number | undefined): string {
  const parts: string[] = [];
  for (let at = resource === undefined ? undefined : made[resource]; at && /\.(?:addResource|resourceForPath)\(\)$/.test(at.path); at = at.receiver === undefined ? undefined : made[at.receiver]) {
    if (typeof at.args[0] === 'string') parts.unshift(at.args[0].replace(/^\//, ''));
  }
  return `/${parts.join('/')}`;
}
