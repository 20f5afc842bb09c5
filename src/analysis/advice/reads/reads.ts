import type { Handler } from '../../../domain';
import { isAssignmentOperator } from '../../syntax/is-assignment-operator';
import { ts } from '../../syntax';
import { unlessTooDeep } from '../../syntax/unless-too-deep';
import { builtRequest } from './builds-request';
import type { CallPlaces, PlacedCall } from './call-places';
import { declarationOf } from '../syntax/declaration-of';
import { hasOwnMethods } from './has-own-methods';
import { isInTransaction } from './is-in-transaction';
import { ownState } from './own-state';
import type { ProjectFunction, ProjectFunctions } from './project-functions';
import { pureCalls } from './pure-calls';

/** Project functions inside one another that are looked into: more than people write, so that the answer does not depend on where looking began, and few enough for the stack. */
const MAX_DEPTH = 16;

/** Statements that only decide what happens next. */
const PLAIN_STATEMENTS = new Set([
  ts.SyntaxKind.Block, ts.SyntaxKind.IfStatement, ts.SyntaxKind.ReturnStatement, ts.SyntaxKind.ThrowStatement, ts.SyntaxKind.VariableStatement, ts.SyntaxKind.VariableDeclarationList, ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.TryStatement, ts.SyntaxKind.CatchClause, ts.SyntaxKind.ExpressionStatement, ts.SyntaxKind.ForOfStatement, ts.SyntaxKind.EmptyStatement, ts.SyntaxKind.BreakStatement, ts.SyntaxKind.ContinueStatement,
  ts.SyntaxKind.DoStatement, ts.SyntaxKind.ForInStatement, ts.SyntaxKind.ForStatement, ts.SyntaxKind.WhileStatement, ts.SyntaxKind.SwitchStatement, ts.SyntaxKind.CaseBlock, ts.SyntaxKind.CaseClause, ts.SyntaxKind.DefaultClause,
]);

/** Expressions that have no effect of their own. */
const PLAIN_EXPRESSIONS = new Set([
  ts.SyntaxKind.Identifier, ts.SyntaxKind.ThisKeyword, ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral, ts.SyntaxKind.NumericLiteral, ts.SyntaxKind.BigIntLiteral, ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword, ts.SyntaxKind.PropertyAccessExpression, ts.SyntaxKind.ElementAccessExpression, ts.SyntaxKind.TemplateExpression, ts.SyntaxKind.TemplateSpan, ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle, ts.SyntaxKind.TemplateTail, ts.SyntaxKind.ArrayLiteralExpression, ts.SyntaxKind.ObjectLiteralExpression, ts.SyntaxKind.PropertyAssignment, ts.SyntaxKind.ShorthandPropertyAssignment,
  ts.SyntaxKind.SpreadAssignment, ts.SyntaxKind.SpreadElement, ts.SyntaxKind.ComputedPropertyName, ts.SyntaxKind.ParenthesizedExpression, ts.SyntaxKind.NonNullExpression, ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.TypeOfExpression, ts.SyntaxKind.RegularExpressionLiteral, ts.SyntaxKind.ObjectBindingPattern, ts.SyntaxKind.ArrayBindingPattern, ts.SyntaxKind.BindingElement, ts.SyntaxKind.OmittedExpression,
  ts.SyntaxKind.QuestionDotToken, ts.SyntaxKind.QuestionToken, ts.SyntaxKind.ColonToken, ts.SyntaxKind.DotDotDotToken, ts.SyntaxKind.PrivateIdentifier, ts.SyntaxKind.AwaitExpression, ts.SyntaxKind.MetaProperty,
]);

/**
 * Proves that code only reads: it changes nothing that other code can see, so that it may trade places with other code that only reads.
 * What it does not know, it does not believe.
 */
export class Reads {
  private readonly known = new WeakMap<ProjectFunction['fn'], Found | undefined>();

  constructor(
    private readonly places: CallPlaces,
    private readonly functions: ProjectFunctions,
  ) {}

  /** The calls that the code makes for those who run it, directly and through functions of the project; undefined when it may do more than read. What other handlers do with the same functions is not asked: so the answer is the same until one of its own changes. */
  in(node: ts.Node, { file, runners }: { file: string; runners: ReadonlySet<Handler> }): readonly PlacedCall[] | undefined {
    const found: Found = { places: new Set(), classes: new Set() };
    if (!unlessTooDeep(() => this.isProven(node, { file, ...found, depth: 0, reads: 0 })) || this.functions.isExtended(found.classes, runners)) return undefined;
    const own = [...found.places].map((placed) => placed.filter(({ handler }) => runners.has(handler)));
    return own.every((placed) => this.places.isRead(placed)) ? own.flat() : undefined;
  }

  private isProven(node: ts.Node, looking: Looking): boolean {
    if (ts.isTypeNode(node)) return true;
    const own = ownState(node, looking.within);
    if (own) return own.proven.every((part) => this.isProven(part, looking));
    if (ts.isCallExpression(node)) return this.isProvenCall(node, looking);
    if (ts.isNewExpression(node)) return this.isProvenNew(node) && (node.arguments ?? []).every((argument) => this.isProven(argument, looking));
    if (ts.isBinaryExpression(node)) return isPlainOperator(node) && this.isProven(node.left, looking) && this.isProven(node.right, looking);
    if (ts.isPrefixUnaryExpression(node)) return node.operator !== ts.SyntaxKind.PlusPlusToken && node.operator !== ts.SyntaxKind.MinusMinusToken && this.isProven(node.operand, looking);
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node)) return this.isProven(node.expression, looking);
    // `for (last of items)` gives a variable another value.
    if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) && !ts.isVariableDeclarationList(node.initializer)) return false;
    if (ts.isForOfStatement(node) && node.awaitModifier) return false;
    if (!PLAIN_STATEMENTS.has(node.kind) && !PLAIN_EXPRESSIONS.has(node.kind)) return false;
    return ts.forEachChild(node, (child) => !this.isProven(child, looking) || undefined) !== true;
  }

  private isProvenCall(node: ts.CallExpression, looking: Looking): boolean {
    const callee = node.expression;
    const placed = this.places.at(node, looking.file);
    if (placed.length > 0) return this.isProvenRead(node, callee, placed, looking);
    if (ts.isPropertyAccessExpression(callee) && this.isProvenMethod(node, callee, looking)) return true;
    if (!node.arguments.every((argument) => this.isProven(argument, looking))) return false;
    if (isGlobal(callee) && (pureCalls.functions.has(callee.getText()) || isLogOfAnError(callee))) return true;
    return this.isProvenFunction(callee, looking);
  }

  private isProvenRead(node: ts.CallExpression, callee: ts.Expression, placed: readonly PlacedCall[], looking: Looking): boolean {
    const [{ call }] = placed as [PlacedCall];
    if (isInTransaction(callee) && call.service !== 'firestore') return false;
    looking.places.add(placed);
    looking.reads++;
    const isProven = (part: ts.Expression) => (builtRequest(part, call) ?? [part]).every((one) => this.isProven(one, looking));
    const client = ts.isPropertyAccessExpression(callee) ? isProven(callee.expression) : ts.isIdentifier(callee);
    return client && node.arguments.every(isProven);
  }

  /** A method of a text or list; or what is called on a read, as `.promise()`. */
  private isProvenMethod(node: ts.CallExpression, { expression, name: { text } }: ts.PropertyAccessExpression, looking: Looking): boolean {
    if (hasOwnMethods(this.functions, expression, looking.file)) return false;
    const [first, ...others] = node.arguments;
    if (pureCalls.methodsWithFunction.has(text)) {
      return first !== undefined && ts.isArrowFunction(first) && this.isProvenBody(first, looking) && others.every((other) => this.isProven(other, looking)) && this.isProven(expression, looking);
    }
    if (text === 'test' && ts.isRegularExpressionLiteral(expression)) return !remembers(expression) && node.arguments.every((argument) => this.isProven(argument, looking));
    const before = looking.reads;
    if (text === 'then' && first && others.length === 0 && ts.isArrowFunction(first)) {
      return this.isProven(expression, looking) && looking.reads > before && this.isProvenBody(first, looking);
    }
    if (!pureCalls.methods.has(text) && !pureCalls.afterARead.has(text)) return false;
    if (!this.isProven(expression, looking) || !node.arguments.every((argument) => this.isProven(argument, looking))) return false;
    return pureCalls.methods.has(text) || looking.reads > before || text === 'json' || text === 'text' || text === 'arrayBuffer';
  }

  private isProvenFunction(callee: ts.Expression, looking: Looking): boolean {
    const called = this.functions.called(callee, looking.file);
    if (!called || looking.depth >= MAX_DEPTH) return false;
    if (!this.known.has(called.fn)) {
      // A function that calls itself is not believed.
      this.known.set(called.fn, undefined);
      const found: Found = { places: new Set(), classes: new Set() };
      if (this.isProvenBody(called.fn, { file: called.file, ...found, within: called.fn, depth: looking.depth + 1, reads: 0 })) this.known.set(called.fn, found);
    }
    const found = this.known.get(called.fn);
    if (!found) return false;
    for (const placed of found.places) looking.places.add(placed);
    for (const name of found.classes) looking.classes.add(name);
    if (called.owner !== undefined) looking.classes.add(called.owner);
    looking.reads += Math.min(1, found.places.size);
    return true;
  }

  private isProvenBody(fn: ProjectFunction['fn'], looking: Looking): boolean {
    return !fn.asteriskToken && fn.body !== undefined && fn.parameters.every(({ name, initializer }) => this.isProven(name, looking) && (!initializer || this.isProven(initializer, looking))) && this.isProven(fn.body, looking);
  }

  /** A class of the language, or a client or a request of an AWS SDK: making it sends nothing. */
  private isProvenNew({ expression }: ts.NewExpression): boolean {
    // All clients of version 2: `new AWS.SSM()`.
    if (ts.isPropertyAccessExpression(expression) && ts.isIdentifier(expression.expression)) return this.functions.bindingOf(expression.expression)?.module === 'aws-sdk';
    if (!ts.isIdentifier(expression)) return false;
    if (pureCalls.classes.has(expression.text) && declarationOf(expression) === undefined) return true;
    return /(?:Command|Client)$/.test(expression.text) && this.functions.bindingOf(expression)?.module.startsWith('@aws-sdk/') === true;
  }
}

interface Found {
  /** What is called at each place, by whichever handler. */
  places: Set<readonly PlacedCall[]>;
  /** Names of classes whose methods are called: none may be another one's. */
  classes: Set<string>;
}

interface Looking extends Found {
  file: string;
  /** The function whose body it is: what one run of it keeps for itself nobody else sees. */
  within?: ts.Node;
  depth: number;
  /** Calls so far that read. */
  reads: number;
}

function isPlainOperator({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return !isAssignmentOperator(kind);
}

/** `JSON.parse` of the language, not of a local `JSON`. */
function isGlobal(callee: ts.Expression): boolean {
  const root = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  return ts.isIdentifier(root) && declarationOf(root) === undefined;
}

/** `console.error(…)` in a `catch`: no line of those who succeed changes its place. */
function isLogOfAnError(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression) || callee.expression.text !== 'console') return false;
  for (let at: ts.Node = callee; at && !ts.isFunctionLike(at); at = at.parent) if (ts.isCatchClause(at)) return true;
  return false;
}

/** One with the flag `g` or `y` goes on where it last stopped. */
function remembers({ text }: ts.RegularExpressionLiteral): boolean {
  return /[gy]/.test(text.slice(text.lastIndexOf('/')));
}
