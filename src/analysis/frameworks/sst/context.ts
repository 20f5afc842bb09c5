import { asList, asNumber, asObject, asString } from '../../config/parse-config';
import { addSchedules } from '../../config/add-schedules';
import { scheduledTraffic } from '../../config/schedule';
import { evaluateExpression } from '../../static/evaluate-expression';
import type { Place } from '../../static/place';
import { localInitializer } from '../../static/library-path';
import { ts } from '../../syntax';
import type { FrontDoor, Trigger } from '../../../domain';
import type { HandlerDeclaration, StaticValue } from '../../framework';
import { readTriggers } from '../cdk/triggers';

/** What names a handler: `'src/orders.list'`, `` `src/${name}.list` ``. */
export type HandlerText = ts.StringLiteralLike | ts.TemplateExpression;

type Context = Omit<HandlerDeclaration, 'file' | 'export' | 'evidence'>;

/** Component that a handler is given to: https://sst.dev/docs/component/aws/function */
const components: [RegExp, Trigger, FrontDoor][] = [
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
  [/^(?:addNotifications?|notify)$/, 'datasource', 'none'],
  [/^(?:addConsumers?|addRules|addSubscribers|addTargets|subscribe\w*)$/, 'pubsub', 'none'],
];

/** What surrounds a handler's name in the infrastructure's code: what calls it and how large it is. Defaults: 1024 MB and 20 s (version 2: 10 s). */
export function readContext(place: Place, node: HandlerText, text: string, version2: boolean, appDefaults: Record<string, StaticValue>): Context {
  const call = enclosingCall(node);
  const component = call ? componentOf(call) : '';
  const around = settingsAround(place, node);
  const settings: Record<string, StaticValue> = { ...appDefaults, ...(call && defaultsOf(place, call)), ...asObject(asObject(around.defaults)?.function), ...around };
  const first = call?.arguments?.[0] && evaluateExpression(place, call.arguments[0]);
  const byRoute = routeOf(node, first);
  const inList: (typeof components)[number] | undefined = call === undefined && typeof around.schedule === 'string' ? [/Cron/, 'timer', 'none'] : undefined;
  const [, ownTrigger, ownFrontDoor] = inList ?? components.find(([pattern]) => pattern.test(component)) ?? (call && methods.find(([pattern]) => pattern.test(methodOf(call)))) ?? (byRoute === undefined ? [undefined, 'other' as Trigger, 'none' as FrontDoor] : [undefined, 'http' as Trigger, (byRoute.includes('$') ? 'websocket' : 'http-api') as FrontDoor]);
  // Constructs of the CDK may connect a function of version 2.
  const byCdk = version2 && ownTrigger === 'other' && call && ts.isNewExpression(call) ? readTriggers({ place, source: call.getSourceFile() }, call, []) : undefined;
  const { trigger, frontDoor } = byCdk ?? { trigger: ownTrigger, frontDoor: ownFrontDoor };
  const hasUrl = settings.url !== undefined && settings.url !== false;
  const platform = /\bsst\.cloudflare\./.test(call?.expression.getText() ?? '') ? 'sst-v3/cloudflare' : version2 ? 'sst-v2' : 'sst-v3';
  const schedules = ([settings.schedule, ...asList(settings.schedules)] as StaticValue[]).map((value) => asString(value)).filter((text) => text !== undefined);
  return {
    name: typeof first === 'string' && !first.includes(' ') && call?.kind === ts.SyntaxKind.NewExpression ? first : text.replace(/^\.\//, ''),
    framework: platform,
    trigger: hasUrl && trigger === 'other' ? 'http' : trigger,
    frontDoor: hasUrl && trigger === 'other' ? 'function-url' : frontDoor,
    route: trigger === 'http' ? byRoute : undefined,
    schedule: trigger === 'timer' ? (byCdk?.schedule ?? addSchedules(schedules.map(scheduledTraffic))) : undefined,
    memoryMiB: platform === 'sst-v3/cloudflare' ? undefined : (mebibytes(settings.memory ?? settings.memorySize) ?? 1024),
    timeoutSeconds: platform === 'sst-v3/cloudflare' ? undefined : (seconds(settings.timeout) ?? (version2 ? 10 : 20)),
    architecture: settings.architecture === 'arm64' || settings.architecture === 'arm_64' ? 'arm64' : settings.architecture === 'x86_64' ? 'x86_64' : undefined,
    runtime: asString(settings.runtime),
  };
}

function enclosingCall(node: ts.Node): ts.CallExpression | ts.NewExpression | undefined {
  for (let at: ts.Node = node; at.parent; at = at.parent) if ((ts.isCallExpression(at.parent) || ts.isNewExpression(at.parent)) && at.parent.expression !== at) return at.parent;
  return undefined;
}

/** `Queue` for `new sst.aws.Queue(…)` and for `queue.subscribe(…)` of one. */
function componentOf(call: ts.CallExpression | ts.NewExpression): string {
  if (ts.isNewExpression(call)) return call.expression.getText().split('.').at(-1) ?? '';
  const receiver = ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : undefined;
  const made = receiver && (ts.isIdentifier(receiver) ? localInitializer(receiver) : receiver);
  if (made && ts.isNewExpression(made)) return componentOf(made);
  if (made && ts.isCallExpression(made)) return componentOf(made);
  return receiver ? receiver.getText().replace(/^\w/, (letter) => letter.toUpperCase()) : '';
}

function methodOf(call: ts.CallExpression | ts.NewExpression): string {
  return ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
}

/** What the component whose method is called gives every function: `new Api(stack, 'api', { defaults: { function: … } })`. */
function defaultsOf(place: Place, call: ts.CallExpression | ts.NewExpression): Record<string, StaticValue> | undefined {
  const receiver = ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : undefined;
  const made = receiver && ts.isIdentifier(receiver) ? localInitializer(receiver) : undefined;
  const given = made && ts.isNewExpression(made) ? made.arguments?.filter((argument) => ts.isObjectLiteralExpression(argument)).map((argument) => asObject(evaluateExpression(place, argument))) : [];
  return asObject(asObject(given?.at(-1)?.defaults)?.function);
}

/** The objects around the name, the nearest first: `{ handler, memory }` inside `{ schedule, job }`. */
function settingsAround(place: Place, node: ts.Node): Record<string, StaticValue> {
  const found: Record<string, StaticValue>[] = [];
  for (let at: ts.Node = node; at.parent && !ts.isStatement(at); at = at.parent) {
    if (ts.isObjectLiteralExpression(at)) found.push({ ...asObject(evaluateExpression(place, at)) });
  }
  const call = enclosingCall(node);
  for (const argument of call?.arguments ?? []) if (ts.isObjectLiteralExpression(argument) && !found.length) found.push({ ...asObject(evaluateExpression(place, argument)) });
  return Object.assign({}, ...found.reverse()) as Record<string, StaticValue>;
}

/** `GET /orders` as the first argument of `route`, or as the key of `routes: { 'GET /orders': '…' }`. */
function routeOf(node: ts.Node, first: StaticValue): string | undefined {
  const isRoute = (text: string): boolean => /^(?:[A-Z]+ \/|\$)/.test(text);
  if (typeof first === 'string' && isRoute(first)) return first;
  for (let at: ts.Node = node; at.parent && !ts.isStatement(at); at = at.parent) if (ts.isPropertyAssignment(at) && ts.isStringLiteralLike(at.name) && isRoute(at.name.text)) return at.name.text;
  return undefined;
}

/** `1024 MB`, `2 GB`, `512`. */
function mebibytes(value: StaticValue): number | undefined {
  const [, amount, unit] = typeof value === 'string' ? (/^(\d+(?:\.\d+)?)\s*(M|G)B$/.exec(value) ?? []) : [];
  return amount === undefined ? asNumber(value) : Number(amount) * (unit === 'G' ? 1024 : 1);
}

/** `20 seconds`, `3 minutes`, `20`. */
function seconds(value: StaticValue): number | undefined {
  const [, amount, unit] = typeof value === 'string' ? (/^(\d+)\s*(second|minute|hour)s?$/.exec(value) ?? []) : [];
  return amount === undefined ? asNumber(value) : Number(amount) * (unit === 'hour' ? 3600 : unit === 'minute' ? 60 : 1);
}
