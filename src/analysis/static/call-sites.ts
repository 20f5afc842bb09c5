import { UNKNOWN, type StaticValue } from '../frameworks/framework';
import { ts } from '../syntax';
import { evaluateExpression, type Place } from './evaluate-expression';

/** Values of a function's parameters at one place that calls it: `name`, and `props.name` for objects. */
export type Given = ReadonlyMap<string, StaticValue>;

const maxCallers = 500;
/** Callers of callers of callers. */
const maxDepth = 3;

/** The function, method or constructor around a node that takes parameters; the constructor stands for its class. */
export function enclosingFunction(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  for (let at = node.parent; at; at = at.parent) if ((ts.isConstructorDeclaration(at) || ts.isMethodDeclaration(at) || ts.isFunctionDeclaration(at) || ts.isArrowFunction(at) || ts.isFunctionExpression(at)) && at.parameters.length > 0) return at;
  return undefined;
}

/** What each caller in `places` passes to `fn`; callers are known by name. A caller that passes on its own parameters stands once for each of its callers. */
export function callSites(fn: ts.FunctionLikeDeclaration, places: readonly { place: Place; source: ts.SourceFile }[], depth = 0): Given[] {
  const name = nameOf(fn);
  if (name === undefined) return [];
  const isConstructor = ts.isConstructorDeclaration(fn);
  const found: Given[] = [];
  for (const { place, source } of places) {
    if (!source.text.includes(name)) continue;
    const visit = (node: ts.Node): void => {
      const isCall = isConstructor ? ts.isNewExpression(node) || isSuperCall(node) : ts.isCallExpression(node);
      if (isCall && found.length < maxCallers && calledName((node as ts.CallExpression).expression) === name) found.push(...passedAt(place, fn, node as ts.CallExpression, places, depth));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function passedAt(place: Place, fn: ts.FunctionLikeDeclaration, call: ts.CallExpression, places: readonly { place: Place; source: ts.SourceFile }[], depth: number): Given[] {
  const args = call.arguments ?? [];
  const passed = parametersAt(place, fn, args);
  const caller = enclosingFunction(call);
  if (depth === maxDepth || !caller || caller === fn || ![...passed.values()].includes(UNKNOWN)) return [passed];
  const outer = callSites(caller, places, depth + 1);
  return outer.length > 0 ? outer.map((given) => parametersAt({ ...place, given }, fn, args)) : [passed];
}

function nameOf(fn: ts.FunctionLikeDeclaration): string | undefined {
  if (ts.isConstructorDeclaration(fn)) return ts.isClassDeclaration(fn.parent) ? fn.parent.name?.text : undefined;
  if (fn.name && ts.isIdentifier(fn.name)) return fn.name.text;
  const parent = fn.parent;
  return (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}

function isSuperCall(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

function baseClass(node: ts.Node): string | undefined {
  let cls = node;
  while (cls.parent && !ts.isClassLike(cls)) cls = cls.parent;
  const base = ts.isClassLike(cls) ? cls.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression : undefined;
  return base && calledName(base);
}

function calledName(callee: ts.Expression): string | undefined {
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return baseClass(callee);
  return ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
}

function parametersAt(place: Place, fn: ts.FunctionLikeDeclaration, args: readonly ts.Expression[]): Given {
  const given = new Map<string, StaticValue>();
  for (const [index, parameter] of fn.parameters.entries()) {
    const argument = args[index] ?? parameter.initializer;
    const value = argument && evaluateExpression(place, argument);
    if (ts.isIdentifier(parameter.name)) setDeep(given, parameter.name.text, value);
    else if (ts.isObjectBindingPattern(parameter.name) && typeof value === 'object' && value !== null && !Array.isArray(value)) for (const element of parameter.name.elements) if (ts.isIdentifier(element.name)) setDeep(given, element.name.text, value[element.propertyName ? element.propertyName.getText() : element.name.text]);
  }
  return given;
}

function setDeep(given: Map<string, StaticValue>, name: string, value: StaticValue): void {
  given.set(name, value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) for (const [key, item] of Object.entries(value)) given.set(`${name}.${key}`, item);
}
