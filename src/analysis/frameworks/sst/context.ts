import { asObject } from '../../config/parse/parse-config';
import { evaluateExpression } from '../../static/evaluate-expression';
import type { Place } from '../../static/place';
import { localInitializer } from '../../static/library-path';
import { ts } from '../../syntax';
import type { StaticValue } from '../../framework';
import { readTriggers } from '../cdk/triggers';
import { componentDefaults } from './component-defaults';
import { connectionAt } from './connection-at';
import { describeSst, type SstContext } from './describe-sst';
import { enclosingCall } from './enclosing-call';
import { linked, type Linked } from './linked';
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

/** What surrounds a handler's name in the infrastructure's code: what calls it and how large it is. */
export function readContext(place: Place, node: HandlerText, text: string, { version2, defaults, sources }: App): SstContext {
  const call = enclosingCall(node);
  const around = settingsAround(place, node);
  const settings: Record<string, StaticValue> = { ...defaults, ...(call && defaultsOf(place, call)), ...componentDefaults(around), ...around };
  const first = call?.arguments?.[0] && evaluateExpression(place, call.arguments[0]);
  const own = connectionAt(node, first, call === undefined && typeof around.schedule === 'string');
  // Constructs of the CDK may connect a function of version 2.
  const byCdk = version2 && own.trigger === undefined && call && ts.isNewExpression(call) ? readTriggers({ place, source: call.getSourceFile() }, call, []) : undefined;
  const later: Linked = own.trigger === undefined && (byCdk?.trigger ?? 'other') === 'other' ? linked(place, node, sources) : {};
  const deciding: Linked = own.trigger !== undefined ? own : later.trigger !== undefined ? later : (byCdk ?? {});
  const platform = /\bsst\.cloudflare\./.test(call?.expression.getText() ?? '') ? 'sst-v3/cloudflare' : version2 ? 'sst-v2' : 'sst-v3';
  const name = typeof first === 'string' && !first.includes(' ') && call?.kind === ts.SyntaxKind.NewExpression ? first : text.replace(/^\.\//, '');
  return describeSst(name, platform, settings, { ...deciding, isScheduled: later.schedule !== undefined });
}

/** What the component whose method is called gives every function: `new Api(stack, 'api', { defaults: { function: … } })`. */
function defaultsOf(place: Place, call: ts.CallExpression | ts.NewExpression): Record<string, StaticValue> | undefined {
  const receiver = ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : undefined;
  const made = receiver && ts.isIdentifier(receiver) ? localInitializer(receiver) : undefined;
  const given = made && ts.isNewExpression(made) ? made.arguments?.filter((argument) => ts.isObjectLiteralExpression(argument)).map((argument) => asObject(evaluateExpression(place, argument))) : [];
  return componentDefaults(given?.at(-1));
}
