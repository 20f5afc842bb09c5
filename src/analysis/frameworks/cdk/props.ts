import { asObject } from '../../config/parse/parse-config';
import { callSites, enclosingFunction } from '../../static/call-sites';
import { evaluateExpression } from '../../static/evaluate-expression';
import { unknownRest, type Place } from '../../static/place';
import type { ts } from '../../syntax';
import { UNKNOWN, type StaticValue } from '../../framework';

export interface ConstructProps {
  /** With the values that the caller passed. */
  place: Place;
  id: StaticValue;
  props: Record<string, StaticValue>;
}

/** Id and properties of a construct; when they depend on parameters of the code around it, once for each place that calls that code. */
export function propsOf({ place }: { place: Place }, node: ts.NewExpression, places: readonly { place: Place; source: ts.SourceFile }[]): ConstructProps[] {
  const own = read(place, node);
  if (!own || !isOpen(own)) return own ? [own] : [];
  const fn = enclosingFunction(node);
  const called = (fn ? callSites(fn, places) : []).map((given) => read({ ...place, given }, node)).filter((props) => props !== undefined);
  return called.length > 0 ? called : [own];
}

function read(place: Place, node: ts.NewExpression): ConstructProps | undefined {
  const [, idNode, propsNode] = node.arguments ?? [];
  const props = propsNode ? evaluateExpression(place, propsNode) : {};
  if (!idNode) return undefined;
  return { place, id: evaluateExpression(place, idNode), props: { ...asObject(props) } };
}

/** What decides where the code is, is not fixed yet. */
function isOpen({ id, props }: ConstructProps): boolean {
  const code = asObject(props.code);
  const keys = [props.entry, props.handler, props.code, code?.asset, props[unknownRest]];
  return keys.includes(UNKNOWN as StaticValue) || (id === UNKNOWN && props.entry === undefined && props.code === undefined);
}
