import { UNKNOWN } from '../framework';
import { ts } from '../syntax';
import { baseName, withHeirs } from './class-heirs';
import { evaluateExpression } from './evaluate-expression';
import type { Place } from './place';
import { parametersAt, type Given } from './parameters-at';

/** Callers of callers, and how many of them in all are looked at for one function. */
const maxDepth = 6;
const maxCallers = 500;

interface Search {
  places: readonly { place: Place; source: ts.SourceFile }[];
  depth: number;
  callersLeft: number;
}

/** The function, method or constructor around a node that takes parameters; the constructor stands for its class. */
export function enclosingFunction(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  for (let at = node.parent; at; at = at.parent) if ((ts.isConstructorDeclaration(at) || ts.isMethodDeclaration(at) || ts.isFunctionDeclaration(at) || ts.isArrowFunction(at) || ts.isFunctionExpression(at)) && at.parameters.length > 0) return at;
  return undefined;
}

/** What each caller in `places` passes to `fn`; callers are known by name. A caller that passes on its own parameters stands once for each of its callers. */
export function callSites(fn: ts.FunctionLikeDeclaration, places: Search['places']): Given[] {
  return callersOf(fn, { places, depth: 0, callersLeft: maxCallers });
}

function callersOf(fn: ts.FunctionLikeDeclaration, search: Search): Given[] {
  const name = nameOf(fn);
  if (name === undefined) return [];
  const isConstructor = ts.isConstructorDeclaration(fn);
  const names = isConstructor ? withHeirs(name, search.places.map(({ source }) => source)) : new Set([name]);
  const found: Given[] = [];
  for (const { place, source } of search.places) {
    const calls = callsByName(source);
    for (const name of names) {
      for (const call of calls.get(name) ?? []) {
        if (search.callersLeft === 0 || isConstructor !== (ts.isNewExpression(call) || isSuperCall(call))) continue;
        search.callersLeft--;
        found.push(...passedAt(place, fn, call, search));
      }
    }
  }
  return found;
}

const indexed = new WeakMap<ts.SourceFile, Map<string, (ts.CallExpression | ts.NewExpression)[]>>();

/** Calls and constructions of a file by the name that is called; `super(…)` by the name of the class that is extended. */
function callsByName(source: ts.SourceFile): Map<string, (ts.CallExpression | ts.NewExpression)[]> {
  const known = indexed.get(source);
  if (known) return known;
  const calls = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
  indexed.set(source, calls);
  const visit = (node: ts.Node): void => {
    const name = ts.isCallExpression(node) || ts.isNewExpression(node) ? calledName(node.expression) : undefined;
    if (name !== undefined) calls.set(name, [...(calls.get(name) ?? []), node as ts.CallExpression]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

function passedAt(place: Place, fn: ts.FunctionLikeDeclaration, call: ts.CallExpression | ts.NewExpression, search: Search): Given[] {
  const args = call.arguments ?? [];
  const passed = parametersAt((expression) => evaluateExpression(place, expression), fn, args);
  const caller = enclosingFunction(call);
  if (search.depth === maxDepth || !caller || caller === fn || ![...passed.values()].includes(UNKNOWN)) return [passed];
  search.depth++;
  const outer = callersOf(caller, search);
  search.depth--;
  return outer.length > 0 ? outer.map((given) => parametersAt((expression) => evaluateExpression({ ...place, given }, expression), fn, args)) : [passed];
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

function enclosingBase(node: ts.Node): string | undefined {
  let cls = node;
  while (cls.parent && !ts.isClassLike(cls)) cls = cls.parent;
  return ts.isClassLike(cls) ? baseName(cls) : undefined;
}

function calledName(callee: ts.Expression): string | undefined {
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return enclosingBase(callee);
  return ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
}
