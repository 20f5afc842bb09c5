import { asNumber, asObject, asString } from '../../config/parse-config';
import { evaluateExpression } from '../../static/evaluate-expression';
import type { Place } from '../../static/place';
import { localInitializer } from '../../static/library-path';
import { ts } from '../../syntax';
import type { HandlerDeclaration, StaticValue } from '../../framework';
import { readTriggers } from '../cdk/triggers';
import { connectionAt } from './connection-at';
import { enclosingCall } from './enclosing-call';
import { linked, type Linked } from './linked';
import { schedulesOf } from './schedules-of';
import { settingsAround } from './settings-around';

/** What names a handler: `'src/orders.list'`, `` `src/${name}.list` ``. */
export type HandlerText = ts.StringLiteralLike | ts.TemplateExpression;

/** What is known of the app as a whole. */
export interface App {
  version2: boolean;
  /** What it gives every function that says nothing. */
  defaults: Record<string, StaticValue>;
  /** Files of its infrastructure. */
  sources: readonly ts.SourceFile[];
}

type Context = Omit<HandlerDeclaration, 'file' | 'export' | 'evidence'>;

/** What surrounds a handler's name in the infrastructure's code: what calls it and how large it is. Defaults: 1024 MB and 20 s (version 2: 10 s). */
export function readContext(place: Place, node: HandlerText, text: string, { version2, defaults, sources }: App): Context {
  const call = enclosingCall(node);
  const around = settingsAround(place, node);
  const settings: Record<string, StaticValue> = { ...defaults, ...(call && defaultsOf(place, call)), ...asObject(asObject(around.defaults)?.function), ...around };
  const first = call?.arguments?.[0] && evaluateExpression(place, call.arguments[0]);
  const own = connectionAt(node, first, call === undefined && typeof around.schedule === 'string');
  // Constructs of the CDK may connect a function of version 2.
  const byCdk = version2 && own.trigger === undefined && call && ts.isNewExpression(call) ? readTriggers({ place, source: call.getSourceFile() }, call, []) : undefined;
  const later: Linked = own.trigger === undefined && (byCdk?.trigger ?? 'other') === 'other' ? linked(place, node, sources) : {};
  const deciding: Linked = own.trigger !== undefined ? own : later.trigger !== undefined ? later : (byCdk ?? {});
  const { trigger = 'other', frontDoor = 'none', route, schedule = schedulesOf(settings) } = deciding;
  const hasUrl = settings.url !== undefined && settings.url !== false;
  const platform = /\bsst\.cloudflare\./.test(call?.expression.getText() ?? '') ? 'sst-v3/cloudflare' : version2 ? 'sst-v2' : 'sst-v3';
  return {
    name: typeof first === 'string' && !first.includes(' ') && call?.kind === ts.SyntaxKind.NewExpression ? first : text.replace(/^\.\//, ''),
    framework: platform,
    trigger: hasUrl && trigger === 'other' ? 'http' : trigger,
    frontDoor: hasUrl && trigger === 'other' ? 'function-url' : frontDoor,
    route: trigger === 'http' ? route : undefined,
    schedule: trigger === 'timer' || later.schedule !== undefined ? schedule : undefined,
    memoryMiB: platform === 'sst-v3/cloudflare' ? undefined : (mebibytes(settings.memory ?? settings.memorySize) ?? 1024),
    timeoutSeconds: platform === 'sst-v3/cloudflare' ? undefined : (seconds(settings.timeout) ?? (version2 ? 10 : 20)),
    architecture: settings.architecture === 'arm64' || settings.architecture === 'arm_64' ? 'arm64' : settings.architecture === 'x86_64' ? 'x86_64' : undefined,
    runtime: asString(settings.runtime),
  };
}

/** What the component whose method is called gives every function: `new Api(stack, 'api', { defaults: { function: … } })`. */
function defaultsOf(place: Place, call: ts.CallExpression | ts.NewExpression): Record<string, StaticValue> | undefined {
  const receiver = ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : undefined;
  const made = receiver && ts.isIdentifier(receiver) ? localInitializer(receiver) : undefined;
  const given = made && ts.isNewExpression(made) ? made.arguments?.filter((argument) => ts.isObjectLiteralExpression(argument)).map((argument) => asObject(evaluateExpression(place, argument))) : [];
  return asObject(asObject(given?.at(-1)?.defaults)?.function);
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
