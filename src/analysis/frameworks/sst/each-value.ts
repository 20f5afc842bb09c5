import { evaluateExpression } from '../../static/evaluate-expression';
import type { Place } from '../../static/place';
import { ts } from '../../syntax';
import type { StaticValue } from '../../framework';

const maxPlaces = 500;

/** The place once for each value of the loops around a node: `for (const name of ['a', 'b'])`, `jobs.map(({ name }) => …)`; the place alone where there is no loop whose list is known. */
export function eachValue(place: Place, node: ts.Node): Place[] {
  let places = [place];
  for (const loop of loopsAround(node)) {
    const wider = places.flatMap((at) => itemsOf(at, loop.list).map((item) => withGiven(at, loop.variable, item)));
    if (wider.length > 0 && wider.length <= maxPlaces) places = wider;
  }
  return places;
}

interface Loop {
  variable: ts.BindingName;
  list: ts.Expression;
}

/** The outermost first. */
function loopsAround(node: ts.Node): Loop[] {
  const loops: Loop[] = [];
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    const declared = ts.isForOfStatement(parent) && parent.statement === at && ts.isVariableDeclarationList(parent.initializer) ? parent.initializer.declarations[0] : undefined;
    if (declared && ts.isForOfStatement(parent)) loops.unshift({ variable: declared.name, list: parent.expression });
    const variable = (ts.isArrowFunction(at) || ts.isFunctionExpression(at)) && ts.isCallExpression(parent) ? at.parameters[0]?.name : undefined;
    const callee = ts.isCallExpression(parent) ? parent.expression : undefined;
    if (variable && callee && ts.isPropertyAccessExpression(callee) && /^(?:map|forEach|flatMap)$/.test(callee.name.text)) loops.unshift({ variable, list: callee.expression });
  }
  return loops;
}

/** Items of a list, also of `Object.keys(x)`, `Object.values(x)` and `Object.entries(x)`. */
function itemsOf(place: Place, list: ts.Expression): StaticValue[] {
  const [, method] = ts.isCallExpression(list) ? (/^Object\.(keys|values|entries)$/.exec(list.expression.getText()) ?? []) : [];
  const [argument] = ts.isCallExpression(list) && method !== undefined ? list.arguments : [];
  const value = evaluateExpression(place, argument ?? list);
  if (Array.isArray(value)) return value;
  if (!argument || typeof value !== 'object' || value === null) return [];
  return method === 'keys' ? Object.keys(value) : method === 'values' ? Object.values(value) : Object.entries(value);
}

function withGiven(place: Place, variable: ts.BindingName, item: StaticValue): Place {
  const given = new Map(place.given);
  const bind = (name: ts.BindingName, value: StaticValue): void => {
    if (ts.isIdentifier(name)) given.set(name.text, value);
    else
      for (const [index, element] of name.elements.entries()) {
        if (!ts.isBindingElement(element)) continue;
        const key = ts.isArrayBindingPattern(name) ? String(index) : (element.propertyName ?? element.name).getText();
        bind(element.name, typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, StaticValue>)[key] : undefined);
      }
  };
  bind(variable, item);
  return { ...place, given };
}
