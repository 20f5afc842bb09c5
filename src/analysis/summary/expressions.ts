import type { ClassIr, Expression, FunctionIr, ObjectMember, Pattern, Position, Statement } from '../ir';
import { ts } from '../syntax';

export const UNKNOWN_EXPRESSION: Expression = { kind: 'unknown' };

const LOGICAL: Partial<Record<ts.SyntaxKind, '&&' | '||' | '??'>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: '&&',
  [ts.SyntaxKind.BarBarToken]: '||',
  [ts.SyntaxKind.QuestionQuestionToken]: '??',
};

/** Reads expressions, functions, classes and patterns of one source file into the kept form. */
export abstract class ExpressionReader {
  /** Nodes read so far: the difference over a function's body is its size. */
  protected count = 0;
  private functionDepth = 0;
  private readonly assigned = new Set<string>();

  constructor(protected readonly source: ts.SourceFile) {}

  protected abstract readStatements(statements: readonly ts.Statement[]): Statement[];

  /** Names assigned inside functions: a module-level variable among them has no fixed value. */
  reassignedFromFunctions(): string[] {
    return [...this.assigned];
  }

  position(node: ts.Node): Position {
    const { line, character } = this.source.getLineAndCharacterOfPosition(node.getStart(this.source));
    return { line: line + 1, column: character + 1 };
  }

  read(node: ts.Expression): Expression {
    this.count++;
    switch (node.kind) {
      case ts.SyntaxKind.Identifier: {
        const name = (node as ts.Identifier).text;
        return name === 'undefined' ? { kind: 'literal', value: undefined } : { kind: 'name', name };
      }
      case ts.SyntaxKind.StringLiteral:
      case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
        return { kind: 'literal', value: (node as ts.StringLiteral).text };
      case ts.SyntaxKind.NumericLiteral:
        return { kind: 'literal', value: Number((node as ts.NumericLiteral).text) };
      case ts.SyntaxKind.TrueKeyword:
        return { kind: 'literal', value: true };
      case ts.SyntaxKind.FalseKeyword:
        return { kind: 'literal', value: false };
      case ts.SyntaxKind.NullKeyword:
        return { kind: 'literal', value: null };
      case ts.SyntaxKind.ThisKeyword:
        return { kind: 'this' };
      case ts.SyntaxKind.SuperKeyword:
        return { kind: 'super' };
      case ts.SyntaxKind.ParenthesizedExpression:
      case ts.SyntaxKind.AsExpression:
      case ts.SyntaxKind.SatisfiesExpression:
      case ts.SyntaxKind.NonNullExpression:
      case ts.SyntaxKind.TypeAssertionExpression:
      case ts.SyntaxKind.ExpressionWithTypeArguments:
        return this.read((node as ts.ParenthesizedExpression).expression);
      case ts.SyntaxKind.PropertyAccessExpression:
        return this.readMember(node as ts.PropertyAccessExpression);
      case ts.SyntaxKind.ElementAccessExpression:
        return this.readIndex(node as ts.ElementAccessExpression);
      case ts.SyntaxKind.CallExpression:
        return this.readCall(node as ts.CallExpression);
      case ts.SyntaxKind.NewExpression: {
        const { expression, arguments: args } = node as ts.NewExpression;
        return { kind: 'new', callee: this.read(expression), args: (args ?? []).map((arg) => this.read(arg)), at: this.position(node) };
      }
      case ts.SyntaxKind.TaggedTemplateExpression:
        return this.readTaggedTemplate(node as ts.TaggedTemplateExpression);
      case ts.SyntaxKind.AwaitExpression:
        return { kind: 'await', value: this.read((node as ts.AwaitExpression).expression), at: this.position(node) };
      case ts.SyntaxKind.YieldExpression: {
        const { expression, asteriskToken } = node as ts.YieldExpression;
        return { kind: 'yield', ...(expression && { value: this.read(expression) }), ...(asteriskToken && { all: true }) };
      }
      case ts.SyntaxKind.ArrowFunction:
      case ts.SyntaxKind.FunctionExpression:
        return { kind: 'function', fn: this.readFunction(node as ts.ArrowFunction) };
      case ts.SyntaxKind.ClassExpression:
        return { kind: 'class', cls: this.readClass(node as ts.ClassExpression) };
      case ts.SyntaxKind.ObjectLiteralExpression:
        return { kind: 'object', members: (node as ts.ObjectLiteralExpression).properties.map((member) => this.readObjectMember(member)) };
      case ts.SyntaxKind.ArrayLiteralExpression:
        return { kind: 'array', items: (node as ts.ArrayLiteralExpression).elements.map((item) => this.read(item)) };
      case ts.SyntaxKind.SpreadElement:
        return { kind: 'spread', value: this.read((node as ts.SpreadElement).expression) };
      case ts.SyntaxKind.TemplateExpression: {
        const { head, templateSpans } = node as ts.TemplateExpression;
        return {
          kind: 'template',
          texts: [head.text, ...templateSpans.map((span) => span.literal.text)],
          values: templateSpans.map((span) => this.read(span.expression)),
        };
      }
      case ts.SyntaxKind.ConditionalExpression: {
        const { condition, whenTrue, whenFalse } = node as ts.ConditionalExpression;
        return { kind: 'conditional', test: this.read(condition), then: this.read(whenTrue), otherwise: this.read(whenFalse) };
      }
      case ts.SyntaxKind.BinaryExpression:
        return this.readBinary(node as ts.BinaryExpression);
      case ts.SyntaxKind.PrefixUnaryExpression:
      case ts.SyntaxKind.PostfixUnaryExpression:
        return this.readUnary(node as ts.PrefixUnaryExpression);
      case ts.SyntaxKind.TypeOfExpression:
        return { kind: 'unary', operator: 'typeof', value: this.read((node as ts.TypeOfExpression).expression) };
      case ts.SyntaxKind.VoidExpression:
        return { kind: 'unary', operator: 'void', value: this.read((node as ts.VoidExpression).expression) };
      case ts.SyntaxKind.DeleteExpression:
        return this.effects([this.read((node as ts.DeleteExpression).expression)]);
      case ts.SyntaxKind.JsxElement:
      case ts.SyntaxKind.JsxSelfClosingElement:
      case ts.SyntaxKind.JsxFragment:
        return this.effects(this.markupExpressions(node));
      default:
        return UNKNOWN_EXPRESSION;
    }
  }

  private effects(values: Expression[]): Expression {
    const kept = values.filter((value) => !isInert(value));
    return kept.length === 0 ? UNKNOWN_EXPRESSION : { kind: 'effects', values: kept };
  }

  private markupExpressions(node: ts.Node): Expression[] {
    const found: Expression[] = [];
    const visit = (child: ts.Node): void => {
      if (ts.isJsxExpression(child)) {
        if (child.expression) found.push(this.read(child.expression));
      } else if (ts.isJsxSpreadAttribute(child)) found.push(this.read(child.expression));
      else ts.forEachChild(child, visit);
    };
    ts.forEachChild(node, visit);
    return found;
  }

  private readMember(node: ts.PropertyAccessExpression): Expression {
    const optional = node.questionDotToken ? { optional: true as const } : {};
    return { kind: 'member', object: this.read(node.expression), name: node.name.text, ...optional };
  }

  private readIndex(node: ts.ElementAccessExpression): Expression {
    const argument = node.argumentExpression;
    if (ts.isStringLiteralLike(argument)) return { kind: 'member', object: this.read(node.expression), name: argument.text };
    return { kind: 'index', object: this.read(node.expression), index: this.read(argument) };
  }

  private readCall(node: ts.CallExpression): Expression {
    const [first] = node.arguments;
    if (first && ts.isStringLiteralLike(first)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return { kind: 'import', specifier: first.text };
      if (ts.isIdentifier(node.expression) && node.expression.text === 'require') return { kind: 'import', specifier: first.text, sync: true };
    }
    return {
      kind: 'call',
      callee: this.read(node.expression),
      args: node.arguments.map((arg) => this.read(arg)),
      at: this.position(calledName(node.expression)),
      ...(node.questionDotToken && { optional: true }),
    };
  }

  private readTaggedTemplate(node: ts.TaggedTemplateExpression): Expression {
    const args: Expression[] = ts.isTemplateExpression(node.template) ? node.template.templateSpans.map((span) => this.read(span.expression)) : [];
    return { kind: 'call', callee: this.read(node.tag), args: [UNKNOWN_EXPRESSION, ...args], at: this.position(calledName(node.tag)) };
  }

  private readBinary(node: ts.BinaryExpression): Expression {
    const operator = node.operatorToken.kind;
    if (operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment) return this.readAssignment(node);
    const left = this.read(node.left);
    const right = this.read(node.right);
    const logical = LOGICAL[operator];
    if (logical) return { kind: 'logical', operator: logical, left, right };
    if (operator === ts.SyntaxKind.CommaToken) return { kind: 'effects', values: [left, right] };
    return { kind: 'binary', operator: ts.tokenToString(operator) ?? '?', left, right };
  }

  private readAssignment(node: ts.BinaryExpression): Expression {
    const target = this.readTarget(node.left);
    return { kind: 'assign', target, operator: ts.tokenToString(node.operatorToken.kind) ?? '=', value: this.read(node.right) };
  }

  private readUnary(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): Expression {
    const value = this.read(node.operand);
    if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken) {
      this.noteAssigned(node.operand);
      const prefix = ts.isPrefixUnaryExpression(node) ? { prefix: true as const } : {};
      return { kind: 'update', target: value, by: node.operator === ts.SyntaxKind.PlusPlusToken ? 1 : -1, ...prefix };
    }
    return { kind: 'unary', operator: ts.tokenToString(node.operator) ?? '?', value };
  }

  private readObjectMember(member: ts.ObjectLiteralElementLike): ObjectMember {
    if (ts.isSpreadAssignment(member)) return { spread: true, value: this.read(member.expression) };
    const name = this.propertyName(member.name);
    const named = name === undefined ? {} : { name };
    if (ts.isShorthandPropertyAssignment(member)) return { ...named, value: this.read(member.name) };
    if (ts.isPropertyAssignment(member)) return { ...named, value: withName(this.read(member.initializer), name) };
    const fn: Expression = { kind: 'function', fn: this.readFunction(member) };
    return ts.isGetAccessor(member) ? { ...named, getter: true, value: fn } : { ...named, value: fn };
  }

  /** Undefined for a name that is computed at run time. */
  protected propertyName(name: ts.PropertyName | ts.BindingName | undefined): string | undefined {
    if (!name) return undefined;
    if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) || ts.isPrivateIdentifier(name)) return name.text;
    if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
    return undefined;
  }

  readFunction(node: ts.FunctionLikeDeclaration): FunctionIr {
    const before = this.count;
    this.functionDepth++;
    const name = this.propertyName(node.name) ?? '';
    const params = node.parameters.filter((param) => !ts.isIdentifier(param.name) || param.name.text !== 'this').map((param) => this.readParameter(param));
    const body = this.readBody(node.body);
    this.functionDepth--;
    const fn: FunctionIr = { name, line: this.position(node.name ?? node).line, params, body, size: this.count - before };
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)) fn.async = true;
    if (node.asteriskToken) fn.generator = true;
    if (ts.isArrowFunction(node)) fn.arrow = true;
    return fn;
  }

  private readBody(body: ts.ConciseBody | undefined): Statement[] {
    if (!body) return [];
    if (ts.isBlock(body)) return this.readStatements(body.statements);
    return [{ kind: 'return', value: this.read(body) }];
  }

  private readParameter(param: ts.ParameterDeclaration): Pattern {
    const pattern = this.readBinding(param.name, param.initializer, typeName(param.type));
    return param.dotDotDotToken && pattern.kind === 'bind' ? { ...pattern, rest: true } : pattern;
  }

  readBinding(name: ts.BindingName, initializer?: ts.Expression, type?: string): Pattern {
    const fallback = initializer ? { fallback: this.read(initializer) } : {};
    const typed = type ? { type } : {};
    if (ts.isIdentifier(name)) return { kind: 'bind', name: name.text, ...fallback, ...typed };
    if (ts.isObjectBindingPattern(name)) {
      const members = name.elements.map((element) => {
        const pattern = this.readBinding(element.name, element.initializer);
        if (element.dotDotDotToken) return { pattern: { ...pattern, rest: true } as Pattern };
        const key = this.propertyName(element.propertyName ?? (ts.isIdentifier(element.name) ? element.name : undefined));
        return { ...(key === undefined ? {} : { name: key }), pattern };
      });
      return { kind: 'take-object', members, ...fallback, ...typed };
    }
    const items = name.elements.map((element) => {
      if (ts.isOmittedExpression(element)) return null;
      const pattern = this.readBinding(element.name, element.initializer);
      return element.dotDotDotToken && pattern.kind === 'bind' ? { ...pattern, rest: true as const } : pattern;
    });
    return { kind: 'take-array', items, ...fallback };
  }

  /** The left side of an assignment. */
  readTarget(node: ts.Expression): Pattern {
    this.count++;
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node)) return this.readTarget(node.expression);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      return { ...this.readTarget(node.left), fallback: this.read(node.right) };
    }
    if (ts.isObjectLiteralExpression(node)) {
      const members = node.properties.flatMap((member) => {
        if (ts.isShorthandPropertyAssignment(member)) {
          this.noteAssigned(member.name);
          return [{ name: member.name.text, pattern: { kind: 'target', expression: this.read(member.name) } as Pattern }];
        }
        if (!ts.isPropertyAssignment(member)) return [];
        const name = this.propertyName(member.name);
        return [{ ...(name === undefined ? {} : { name }), pattern: this.readTarget(member.initializer) }];
      });
      return { kind: 'take-object', members };
    }
    if (ts.isArrayLiteralExpression(node)) {
      return { kind: 'take-array', items: node.elements.map((item) => (ts.isOmittedExpression(item) ? null : this.readTarget(item))) };
    }
    this.noteAssigned(node);
    return { kind: 'target', expression: this.read(node) };
  }

  private noteAssigned(target: ts.Expression): void {
    if (this.functionDepth > 0 && ts.isIdentifier(target)) this.assigned.add(target.text);
  }

  readClass(node: ts.ClassLikeDeclaration): ClassIr {
    const heritage = (token: ts.SyntaxKind) => node.heritageClauses?.find((clause) => clause.token === token)?.types ?? [];
    const [base] = heritage(ts.SyntaxKind.ExtendsKeyword);
    const interfaces = heritage(ts.SyntaxKind.ImplementsKeyword).map((type) => type.expression.getText(this.source));
    const cls: ClassIr = { name: node.name?.text ?? '', line: this.position(node.name ?? node).line, methods: [], fields: [] };
    if (base) cls.base = this.read(base.expression);
    if (interfaces.length > 0) cls.implements = interfaces;
    for (const member of node.members) this.readClassMember(member, cls);
    return cls;
  }

  private readClassMember(member: ts.ClassElement, cls: ClassIr): void {
    const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
    const isStatic = modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword) ? { isStatic: true as const } : {};
    if (ts.isConstructorDeclaration(member)) {
      if (!member.body) return;
      cls.construct = this.readFunction(member);
      this.readParameterProperties(member, cls);
      return;
    }
    const name = this.propertyName(member.name);
    if (name === undefined) return;
    if (ts.isPropertyDeclaration(member)) {
      const type = typeName(member.type);
      cls.fields.push({ name, ...(member.initializer && { value: withName(this.read(member.initializer), name) }), ...(type && { type }), ...isStatic });
    } else if (ts.isMethodDeclaration(member) && member.body) {
      cls.methods.push({ name, fn: this.readFunction(member), ...isStatic });
    } else if (ts.isGetAccessor(member) || ts.isSetAccessor(member)) {
      cls.methods.push({ name, fn: this.readFunction(member), accessor: ts.isGetAccessor(member) ? 'get' : 'set', ...isStatic });
    }
  }

  /** `constructor(private readonly db: Db)` assigns `this.db` first. */
  private readParameterProperties(node: ts.ConstructorDeclaration, cls: ClassIr): void {
    const assigned = node.parameters
      .filter((param) => ts.getModifiers(param)?.length && ts.isIdentifier(param.name))
      .map((param): Statement => {
        const name = (param.name as ts.Identifier).text;
        const target: Pattern = { kind: 'target', expression: { kind: 'member', object: { kind: 'this' }, name } };
        return { kind: 'expression', value: { kind: 'assign', target, operator: '=', value: { kind: 'name', name } } };
      });
    cls.construct?.body.unshift(...assigned);
  }
}

/** The node that a reader would point at: the called name. */
function calledName(callee: ts.Expression): ts.Node {
  if (ts.isPropertyAccessExpression(callee)) return callee.name;
  if (ts.isElementAccessExpression(callee)) return callee.argumentExpression;
  return callee;
}

/** Name of the type, without arguments; of a union or an intersection its first named part; of `Promise<T>` that of T. */
export function typeName(type: ts.TypeNode | undefined): string | undefined {
  if (!type) return undefined;
  if (ts.isTypeReferenceNode(type)) {
    const name = entityName(type.typeName);
    const wrapped = ['Promise', 'Partial', 'Readonly', 'Required', 'Awaited', 'NonNullable'].includes(name) ? type.typeArguments?.[0] : undefined;
    return wrapped ? typeName(wrapped) : name;
  }
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) {
    for (const part of type.types) {
      const name = typeName(part);
      if (name) return name;
    }
  }
  if (ts.isParenthesizedTypeNode(type)) return typeName(type.type);
  return undefined;
}

function entityName(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : `${entityName(name.left)}.${name.right.text}`;
}

/** A function or class without a name takes that of the variable or member that it is given to. */
export function withName(value: Expression, name: string | undefined): Expression {
  if (name === undefined) return value;
  if (value.kind === 'function' && value.fn.name === '') return { kind: 'function', fn: { ...value.fn, name } };
  if (value.kind === 'class' && value.cls.name === '') return { kind: 'class', cls: { ...value.cls, name } };
  return value;
}

/** Evaluating it does nothing and tells nothing. */
export function isInert(value: Expression): boolean {
  return value.kind === 'unknown' || value.kind === 'literal' || value.kind === 'name' || value.kind === 'this';
}
