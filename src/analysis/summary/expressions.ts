import { isAssignmentOperator } from '../syntax/is-assignment-operator';
import type { ClassIr, Expression, FunctionIr, ObjectMember, Pattern, Position } from '../ir';
import { ts } from '../syntax';
import { calledName } from './called-name';
import { UNKNOWN_EXPRESSION, withName } from './expression-kinds';
import { literalExpression } from './literal-expression';
import { serverConstant } from './server-constant';
import { templateParts } from './template-parts';
import { propertyName } from './property-name';
import { wellKnownSymbol } from './well-known-symbol';
import { readMarkup } from './read-markup';
import { withTypeArguments } from './with-type-arguments';

const LOGICAL: Partial<Record<ts.SyntaxKind, '&&' | '||' | '??'>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: '&&',
  [ts.SyntaxKind.BarBarToken]: '||',
  [ts.SyntaxKind.QuestionQuestionToken]: '??',
};

/** Reads expressions of one source file into the kept form. */
export abstract class ExpressionReader {
  /** Nodes read so far: the difference over a function's body is its size. */
  protected count = 0;
  /** Specifiers of `import()` and `require()`. */
  readonly required = new Set<string>();

  constructor(readonly source: ts.SourceFile) {}
  protected abstract readFunction(node: ts.FunctionLikeDeclaration): FunctionIr;
  protected abstract readClass(node: ts.ClassLikeDeclaration): ClassIr;
  /** The left side of an assignment. */
  protected abstract readTarget(node: ts.Expression): Pattern;
  protected abstract noteAssigned(target: ts.Expression): void;

  position(node: ts.Node): Position {
    const { line, character } = this.source.getLineAndCharacterOfPosition(node.getStart(this.source));
    return { line: line + 1, column: character + 1 };
  }

  read(node: ts.Expression): Expression {
    this.count++;
    switch (node.kind) {
      case ts.SyntaxKind.Identifier: {
        const { text: name } = node as ts.Identifier;
        return name === 'undefined' ? { kind: 'literal', value: undefined } : { kind: 'name', name };
      }
      case ts.SyntaxKind.MetaProperty:
        return (node as ts.MetaProperty).keywordToken === ts.SyntaxKind.NewKeyword ? { kind: 'name', name: 'new.target' } : UNKNOWN_EXPRESSION;
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
      case ts.SyntaxKind.NewExpression:
        return this.readNew(node as ts.NewExpression);
      case ts.SyntaxKind.TaggedTemplateExpression:
        return this.readTaggedTemplate(node as ts.TaggedTemplateExpression);
      case ts.SyntaxKind.AwaitExpression:
        return { kind: 'await', value: this.read((node as ts.AwaitExpression).expression), at: this.position(node) };
      case ts.SyntaxKind.YieldExpression: {
        const { expression, asteriskToken } = node as ts.YieldExpression;
        return { kind: 'yield', ...(expression && { value: this.read(expression) }), ...(asteriskToken && { all: true }) };
      }
      case ts.SyntaxKind.ArrowFunction: case ts.SyntaxKind.FunctionExpression:
        return { kind: 'function', fn: this.readFunction(node as ts.ArrowFunction) };
      case ts.SyntaxKind.ClassExpression:
        return { kind: 'class', cls: this.readClass(node as ts.ClassExpression) };
      case ts.SyntaxKind.ObjectLiteralExpression:
        return { kind: 'object', members: (node as ts.ObjectLiteralExpression).properties.map((member) => this.readObjectMember(member)) };
      case ts.SyntaxKind.ArrayLiteralExpression:
        return { kind: 'array', items: (node as ts.ArrayLiteralExpression).elements.map((item) => (ts.isOmittedExpression(item) ? { kind: 'literal', value: undefined } : this.read(item))) };
      case ts.SyntaxKind.SpreadElement:
        return { kind: 'spread', value: this.read((node as ts.SpreadElement).expression) };
      case ts.SyntaxKind.TemplateExpression:
        return this.readTemplate(node as ts.TemplateExpression);
      case ts.SyntaxKind.ConditionalExpression: {
        const { condition, whenTrue, whenFalse } = node as ts.ConditionalExpression;
        return { kind: 'conditional', test: this.read(condition), then: this.read(whenTrue), otherwise: this.read(whenFalse) };
      }
      case ts.SyntaxKind.BinaryExpression:
        return this.readBinary(node as ts.BinaryExpression);
      case ts.SyntaxKind.PrefixUnaryExpression: case ts.SyntaxKind.PostfixUnaryExpression:
        return this.readUnary(node as ts.PrefixUnaryExpression);
      case ts.SyntaxKind.TypeOfExpression: case ts.SyntaxKind.VoidExpression:
        return { kind: 'unary', operator: ts.isVoidExpression(node) ? 'void' : 'typeof', value: this.read((node as ts.VoidExpression).expression) };
      case ts.SyntaxKind.DeleteExpression:
        return { kind: 'delete', target: this.read((node as ts.DeleteExpression).expression) };
      case ts.SyntaxKind.JsxElement:
      case ts.SyntaxKind.JsxSelfClosingElement:
      case ts.SyntaxKind.JsxFragment:
        return readMarkup(this, node);
      default:
        return literalExpression(node) ?? UNKNOWN_EXPRESSION;
    }
  }

  private readMember(node: ts.PropertyAccessExpression): Expression {
    if (ts.isMetaProperty(node.expression) && /^(?:(?:dir|file)name|url)$/.test(node.name.text)) return { kind: 'name', name: `import.meta.${node.name.text}` };
    const built = serverConstant(node);
    if (built !== undefined) return { kind: 'literal', value: built };
    const member: Expression & { kind: 'member' } = { kind: 'member', object: this.read(node.expression), name: node.name.text };
    if (node.questionDotToken) member.optional = true;
    return member;
  }

  private readIndex(node: ts.ElementAccessExpression): Expression {
    const argument = node.argumentExpression;
    const optional = node.questionDotToken ? { optional: true as const } : {};
    const name = ts.isStringLiteralLike(argument) ? argument.text : wellKnownSymbol(argument);
    if (name !== undefined) return { kind: 'member', object: this.read(node.expression), name, ...optional };
    return { kind: 'index', object: this.read(node.expression), index: this.read(argument), ...optional };
  }

  private readNew(node: ts.NewExpression): Expression {
    const made: Expression & { kind: 'new' } = { kind: 'new', callee: this.read(node.expression), args: (node.arguments ?? []).map((arg) => this.read(arg)), at: this.position(node) };
    return withTypeArguments(made, node);
  }

  private readCall(node: ts.CallExpression): Expression {
    const [first, second] = node.arguments;
    if (first && ts.isStringLiteralLike(first)) {
      // tsimportlib's function imports on behalf of the module that it is given: a compiler to CommonJS makes `require` of the language's own.
      const isForModule = ts.isIdentifier(node.expression) && node.expression.text === 'dynamicImport' && second !== undefined && ts.isIdentifier(second) && second.text === 'module';
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword || isForModule;
      const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
      if (isImport || isRequire) this.required.add(first.text);
      if (isImport) return { kind: 'import', specifier: first.text };
      if (isRequire) return { kind: 'import', specifier: first.text, sync: true };
    }
    const call: Expression & { kind: 'call' } = {
      kind: 'call',
      callee: node.expression.kind === ts.SyntaxKind.ImportKeyword ? { kind: 'name', name: 'import' } : this.read(node.expression),
      args: node.arguments.map((arg) => this.read(arg)),
      at: this.position(calledName(node.expression)),
    };
    if (node.questionDotToken) call.optional = true;
    return withTypeArguments(call, node);
  }

  private readTemplate(node: ts.TemplateExpression): Expression {
    const { texts, values } = templateParts(node);
    return { kind: 'template', texts, values: values.map((value) => this.read(value)) };
  }

  private readTaggedTemplate(node: ts.TaggedTemplateExpression): Expression {
    const { texts, raw, values } = templateParts(node.template);
    const first: Expression = { kind: 'array', items: texts.map((value) => ({ kind: 'literal', value })), raw: raw.some((text, index) => text !== texts[index]) ? raw : true };
    return { kind: 'call', callee: this.read(node.tag), args: [first, ...values.map((value) => this.read(value))], at: this.position(calledName(node.tag)) };
  }

  private readBinary(node: ts.BinaryExpression): Expression {
    const operator = node.operatorToken.kind;
    if (isAssignmentOperator(operator)) return this.readAssignment(node);
    const [left, right] = [this.read(node.left), this.read(node.right)];
    const logical = LOGICAL[operator];
    if (logical) return { kind: 'logical', operator: logical, left, right };
    if (operator === ts.SyntaxKind.CommaToken) return { kind: 'effects', values: [left, right], last: true };
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
    const name = propertyName(member.name);
    if (ts.isShorthandPropertyAssignment(member)) return { name: member.name.text, value: this.read(member.name) };
    if (name !== undefined && ts.isPropertyAssignment(member)) return { name, value: withName(this.read(member.initializer), name) };
    const named = name !== undefined ? { name } : member.name && ts.isComputedPropertyName(member.name) ? { key: this.read(member.name.expression) } : {};
    if (ts.isPropertyAssignment(member)) return { ...named, value: this.read(member.initializer) };
    const fn: Expression = { kind: 'function', fn: this.readFunction(member) };
    return { ...named, ...(ts.isGetAccessor(member) && { getter: true as const }), ...(ts.isSetAccessor(member) && { setter: true as const }), value: fn };
  }
}
