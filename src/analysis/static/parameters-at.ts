import type { StaticValue } from '../framework';
import { ts } from '../syntax';
import { memberName } from './destructured';

/** Values of a function's parameters at one place that calls it: `name`, and `props.name` for objects. */
export type Given = ReadonlyMap<string, StaticValue>;

/** What a call passes, by the names of the parameters; `evaluate` gives the value of an argument or a default. */
export function parametersAt(evaluate: (expression: ts.Expression) => StaticValue, fn: ts.FunctionLikeDeclaration, args: readonly ts.Expression[]): Given {
  const given = new Map<string, StaticValue>();
  for (const [index, parameter] of fn.parameters.entries()) {
    const argument = args[index] ?? parameter.initializer;
    const value = argument && evaluate(argument);
    if (ts.isIdentifier(parameter.name)) setDeep(given, parameter.name.text, value);
    else if (ts.isObjectBindingPattern(parameter.name) && typeof value === 'object' && value !== null && !Array.isArray(value)) setElements(given, evaluate, parameter.name, value);
  }
  return given;
}

/** `({ memorySize = 512, ...rest }) => …` */
function setElements(given: Map<string, StaticValue>, evaluate: (expression: ts.Expression) => StaticValue, pattern: ts.ObjectBindingPattern, value: Record<string, StaticValue>): void {
  const taken = pattern.elements.map(memberName);
  for (const element of pattern.elements) {
    if (!ts.isIdentifier(element.name)) continue;
    const member = value[memberName(element)];
    if (element.dotDotDotToken) setDeep(given, element.name.text, Object.fromEntries(Object.entries(value).filter(([key]) => !taken.includes(key))));
    else setDeep(given, element.name.text, member === undefined && element.initializer ? evaluate(element.initializer) : member);
  }
}

function setDeep(given: Map<string, StaticValue>, name: string, value: StaticValue): void {
  given.set(name, value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) for (const [key, item] of Object.entries(value)) given.set(`${name}.${key}`, item);
}
