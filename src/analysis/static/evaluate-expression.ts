import { posix } from 'node:path';
import { folderOf } from '../config/resolve-path';
import { UNKNOWN, type StaticValue } from '../framework';
import { opposite } from '../stages/opposite';
import { ts } from '../syntax';
import { assignedExpression } from './assigned-expression';
import { callResult } from './call-result';
import { destructured, type Destructured } from './destructured';
import { fieldInitializer } from './field-initializer';
import { importedValue } from './imported-value';
import { rootPrefix, somewhere, unknownRest, type Place } from './place';
import { testsAnotherStage } from './tests-another-stage';

const maxDepth = 40;
/** What a test takes of it: one of a variable that was given its value under such tests asks all of them again. */
const depthOfTest = maxDepth / 2;
const unknown = UNKNOWN as StaticValue;

/** Value of an expression as far as its text fixes it: literals, constants, templates, objects, spreads, and paths (`path.join(__dirname, …)`, absolute from the project's root). */
export function evaluateExpression(place: Place, node: ts.Expression, depth = 0): StaticValue {
  if (depth > maxDepth) return unknown;
  const inner = (other: ts.Expression): StaticValue => evaluateExpression(place, other, depth + 1);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) return inner(node.expression);
  if (ts.isTemplateExpression(node)) return template(node, inner);
  if (ts.isBinaryExpression(node)) return binary(node, inner);
  if (ts.isConditionalExpression(node)) return conditional(node, inner);
  if (ts.isArrayLiteralExpression(node)) return list(node, inner);
  if (ts.isObjectLiteralExpression(node)) return object(node, inner);
  if (ts.isCallExpression(node)) return call(place, node, inner, depth);
  if (ts.isNewExpression(node)) return construction(node, inner);
  if (ts.isPropertyAccessExpression(node)) return property(place, node, inner);
  return ts.isIdentifier(node) ? identifier(place, node, inner, (test) => evaluateExpression(place, test, depth + depthOfTest)) : given(place, node.getText());
}

function given(place: Place, text: string): StaticValue {
  return place.given?.has(text) ? (place.given.get(text) as StaticValue) : unknown;
}

type Inner = (node: ts.Expression) => StaticValue;

function known(value: StaticValue, otherwise: () => StaticValue): StaticValue {
  return value === UNKNOWN || value === undefined ? otherwise() : value;
}

/** The side that the condition decides for; where only running the program could tell, that of the stage that people use, or else the first that is known. */
function conditional(node: ts.ConditionalExpression, inner: Inner): StaticValue {
  const condition = inner(node.condition);
  if (condition === undefined || condition === null || condition === false || condition === '') return inner(node.whenFalse);
  const [first, second] = condition === UNKNOWN && testsAnotherStage(node.condition) ? [node.whenFalse, node.whenTrue] : [node.whenTrue, node.whenFalse];
  return known(inner(first), () => inner(second));
}

/** Of a condition that only running the program could tell: on the stage that people use. */
function isMet(test: ts.Expression, answer: Inner): boolean | undefined {
  const value = answer(test);
  return value === UNKNOWN ? opposite(testsAnotherStage(test)) : Boolean(value);
}

function list(node: ts.ArrayLiteralExpression, inner: Inner): StaticValue[] {
  const items: StaticValue[] = [];
  for (const element of node.elements) {
    const value = inner(ts.isSpreadElement(element) ? element.expression : element);
    if (ts.isSpreadElement(element) && Array.isArray(value)) items.push(...value);
    else items.push(value);
  }
  return items;
}

function template(node: ts.TemplateExpression, inner: Inner): StaticValue {
  const parts: StaticValue[] = [node.head.text];
  for (const span of node.templateSpans) parts.push(inner(span.expression), span.literal.text);
  return concatenate(...parts);
}

function concatenate(...parts: StaticValue[]): StaticValue {
  return parts.every((part) => typeof part === 'string' || typeof part === 'number') ? parts.join('') : unknown;
}

function binary(node: ts.BinaryExpression, inner: Inner): StaticValue {
  const operator = node.operatorToken.kind;
  if (operator === ts.SyntaxKind.BarBarToken || operator === ts.SyntaxKind.QuestionQuestionToken) return known(inner(node.left), () => inner(node.right));
  if (operator !== ts.SyntaxKind.PlusToken && operator !== ts.SyntaxKind.AsteriskToken) return unknown;
  const left = inner(node.left);
  const right = inner(node.right);
  if (operator === ts.SyntaxKind.PlusToken) return typeof left === 'number' && typeof right === 'number' ? left + right : concatenate(left, right);
  if (operator === ts.SyntaxKind.AsteriskToken && typeof left === 'number' && typeof right === 'number') return left * right;
  return unknown;
}

function object(node: ts.ObjectLiteralExpression, inner: Inner): StaticValue {
  const result = Object.create(null) as Record<string, StaticValue>;
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const value = inner(property.expression);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) Object.assign(result, value);
      else if (value === UNKNOWN) result[unknownRest] = unknown;
    } else if (ts.isShorthandPropertyAssignment(property)) result[property.name.text] = inner(property.name);
    else if (ts.isPropertyAssignment(property)) {
      const name = ts.isComputedPropertyName(property.name) ? inner(property.name.expression) : property.name.getText().replace(/^['"]|['"]$/g, '');
      if (typeof name === 'string') result[name] = inner(property.initializer);
    } else if (property.name && ts.isIdentifier(property.name)) result[property.name.text] = unknown;
  }
  return result;
}

/** `path.join`, `path.resolve`, `path.dirname`, `fileURLToPath`, `new URL` are understood; `Duration.seconds(3)` is 3. */
function call(place: Place, node: ts.CallExpression, inner: Inner, depth: number): StaticValue {
  const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : ts.isIdentifier(node.expression) ? node.expression.text : '';
  const args = (): StaticValue[] => node.arguments.map((argument) => (ts.isSpreadElement(argument) ? unknown : inner(argument)));
  if (name === 'join' || name === 'resolve') return joinPath(name, args());
  if (name === 'normalize') return joinPath('join', args());
  if (name === 'dirname') return typeof args()[0] === 'string' ? posix.dirname(args()[0] as string) : unknown;
  if (name === 'fileURLToPath') return args()[0];
  if (name === 'fromAsset' || name === 'asset' || name === 'fromCustomCommand') return { asset: args()[0] };
  if (name === 'fromImageAsset') return { ...imageOptions(args()[1]), image: args()[0] };
  if (name === 'fromInline' || name === 'inline') return { inline: true };
  const scale = /\bDuration\.(seconds|minutes|hours|millis)$/.exec(node.expression.getText())?.[1];
  const [amount] = scale ? args() : [];
  if (scale && typeof amount === 'number') return amount * ({ seconds: 1, minutes: 60, hours: 3600, millis: 0.001 }[scale] ?? 1);
  const returned = callResult(place, node, (at, expression) => evaluateExpression(at, expression, depth + 1));
  return returned ? returned.value : given(place, node.getText());
}

function imageOptions(options: StaticValue): Record<string, StaticValue> {
  return typeof options === 'object' && options !== null && !Array.isArray(options) ? options : {};
}

/** `new URL('./x', import.meta.url)` is a path; code of CDK is `{ asset: path }`. */
function construction(node: ts.NewExpression, inner: Inner): StaticValue {
  const name = node.expression.getText().split('.').at(-1);
  const [first, second] = node.arguments ?? [];
  if (name === 'AssetCode' && first) return { asset: inner(first) };
  if (name === 'InlineCode') return { inline: true };
  const base = name === 'URL' && first && second ? inner(second) : undefined;
  const path = typeof base === 'string' && first ? inner(first) : undefined;
  return typeof base === 'string' && typeof path === 'string' ? posix.join(posix.dirname(base), path) : unknown;
}

/** `resolve` starts over at an absolute path; a relative one alone stays relative. */
function joinPath(name: string, args: StaticValue[]): StaticValue {
  const parts = args.filter((arg) => arg !== UNKNOWN);
  if (parts.length === 0 || !parts.every((part) => typeof part === 'string')) return unknown;
  if (args[0] === UNKNOWN && parts.length === args.length - 1) return somewhere + posix.join(...parts.map(String)).replace(/^\//, '');
  if (parts.length < args.length) return unknown;
  const texts = parts.map(String);
  const start = name === 'resolve' ? Math.max(0, texts.findLastIndex((text) => text.startsWith('/'))) : 0;
  return posix.join(...texts.slice(start));
}

function property(place: Place, node: ts.PropertyAccessExpression, inner: Inner): StaticValue {
  const text = node.getText();
  if (node.expression.kind === ts.SyntaxKind.ThisKeyword && !place.given?.has(text)) {
    const initializer = fieldInitializer(node);
    if (initializer) return inner(initializer);
  }
  if (place.given?.has(text)) return place.given.get(text);
  if (text === 'import.meta.dirname') return rootPrefix + folderOf(place.file);
  if (text === 'import.meta.url' || text === 'import.meta.filename') return rootPrefix + place.file;
  if (/(?:^|\.)(?:Runtime|Architecture)\.\w+$/.test(text)) return node.name.text.toLowerCase().replace(/^nodejs_(\d+)_x$/, 'nodejs$1.x');
  if (ts.isIdentifier(node.expression) && place.bindings.get(node.expression.text)?.imported === '*') return importedValue(place, node.expression.text, node.name.text);
  const value = inner(node.expression);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return unknown;
  return Object.hasOwn(value, node.name.text) ? value[node.name.text] : value[unknownRest];
}

function identifier(place: Place, node: ts.Identifier, inner: Inner, answer: Inner): StaticValue {
  if (node.text === '__dirname') return rootPrefix + folderOf(place.file);
  if (node.text === '__filename') return rootPrefix + place.file;
  if (node.text === 'undefined') return undefined;
  const assigned = assignedExpression(node, (test) => isMet(test, answer));
  if (assigned) return inner(assigned);
  if (place.given?.has(node.text)) return given(place, node.text);
  const found = destructured(node);
  return found ? takenApart(found, inner) : importedValue(place, node.text);
}

/** The part of an object that a pattern gives to a name. */
function takenApart(found: Destructured, inner: Inner): StaticValue {
  const whole = inner(found.from);
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return found.otherwise ? inner(found.otherwise) : unknown;
  if (found.member === undefined) return Object.fromEntries(Object.entries(whole).filter(([key]) => !found.taken.includes(key)));
  const value = Object.hasOwn(whole, found.member) ? whole[found.member] : whole[unknownRest];
  return value === undefined && found.otherwise ? inner(found.otherwise) : value;
}
