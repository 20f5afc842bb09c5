import { asObject } from '../../config/parse/parse-config';
import { evaluateExpression } from '../../static/evaluate-expression';
import type { Place } from '../../static/place';
import { ts } from '../../syntax';
import type { StaticValue } from '../../framework';
import { enclosingCall } from './enclosing-call';

/** The objects around the name, the nearest first: `{ handler, memory }` inside `{ schedule, job }`. */
export function settingsAround(place: Place, node: ts.Node): Record<string, StaticValue> {
  const found: Record<string, StaticValue>[] = [];
  for (let at: ts.Node = node; at.parent && !ts.isStatement(at); at = at.parent) {
    if (ts.isObjectLiteralExpression(at)) found.push({ ...asObject(evaluateExpression(place, at)) });
  }
  const call = enclosingCall(node);
  for (const argument of call?.arguments ?? []) if (ts.isObjectLiteralExpression(argument) && !found.length) found.push({ ...asObject(evaluateExpression(place, argument)) });
  return Object.assign({}, ...found.reverse()) as Record<string, StaticValue>;
}
