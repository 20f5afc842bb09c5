import type { ClassIr, Expression, FunctionIr, Pattern, Statement } from '../ir';
import { serverMaker } from '../syntax/server-maker';
import { fillAfterParameters } from './fill-after-parameters';
import { assignToThis, parameterProperties } from './parameter-properties';
import { ts } from '../syntax';
import { readDecorators } from './decorators';
import { withName } from './expression-kinds';
import { ExpressionReader } from './expressions';
import { propertyName } from './property-name';
import { typeName } from './type-name';

/** Reads functions, classes and patterns of one source file into the kept form. */
export abstract class FunctionReader extends ExpressionReader {
  private functionDepth = 0;
  private readonly assigned = new Set<string>();

  protected abstract readStatements(statements: readonly ts.Statement[]): Statement[];

  /** Names and `name.member` assigned inside functions: a module-level variable among them has no fixed value. */
  reassignedFromFunctions(): string[] {
    return [...this.assigned];
  }

  readFunction(node: ts.FunctionLikeDeclaration): FunctionIr {
    const before = this.count;
    this.functionDepth++;
    const name = propertyName(node.name) ?? '';
    const params = node.parameters.filter((param) => !ts.isIdentifier(param.name) || param.name.text !== 'this').map((param) => this.readParameter(param));
    const body = this.readBody(node.body);
    this.functionDepth--;
    const fn: FunctionIr = { name, line: this.position(node.name ?? node).line, params, body, size: this.count - before };
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)) fn.async = true;
    if (node.asteriskToken) fn.generator = true;
    if (ts.isArrowFunction(node)) fn.arrow = true;
    if (ts.isFunctionExpression(node) && node.name) fn.knowsItself = true;
    if (serverMaker(node) !== undefined) fn.isAction = true;
    return fn;
  }

  private readBody(body: ts.ConciseBody | undefined): Statement[] {
    if (!body) return [];
    if (ts.isBlock(body)) return this.readStatements(body.statements);
    return [{ kind: 'return', value: this.read(body) }];
  }

  private readParameter(param: ts.ParameterDeclaration): Pattern {
    const pattern = this.readBinding(param.name, param.initializer, typeName(param.type));
    if (pattern.kind !== 'bind') return param.dotDotDotToken ? { ...pattern, rest: true } : pattern;
    if (param.dotDotDotToken) pattern.rest = true;
    const token = this.readToken(param);
    if (token) pattern.token = token;
    return pattern;
  }

  /** `@Inject(TOKEN)`, `@inject(TOKEN)`; a list of the token for who is given everything that it was told: `@injectAll(TOKEN)`, `@multiInject(TOKEN)`, `@InjectMany(TOKEN)`. */
  private readToken(node: ts.Node): Expression | undefined {
    const { decorators = [] } = readDecorators(node, (inner) => this.read(inner));
    const all = decorators.find(({ name }) => /^(?:injectAll|InjectMany|multiInject)$/.test(name))?.args[0];
    return all ? { kind: 'array', items: [all] } : decorators.find(({ name }) => /^[iI]nject$/.test(name))?.args[0];
  }

  readBinding(name: ts.BindingName, initializer?: ts.Expression, type?: string): Pattern {
    if (ts.isIdentifier(name)) {
      // Not spread: each would get a shape of its own, which takes more memory and time than all that it holds.
      const bound: Pattern & { kind: 'bind' } = { kind: 'bind', name: name.text };
      if (initializer) bound.fallback = this.read(initializer);
      if (type) bound.type = type;
      return bound;
    }
    const fallback = initializer ? { fallback: this.read(initializer) } : {};
    const typed = type ? { type } : {};
    if (ts.isObjectBindingPattern(name)) {
      const members = name.elements.map((element) => {
        const pattern = this.readBinding(element.name, element.initializer);
        if (element.dotDotDotToken) return { pattern: { ...pattern, rest: true } as Pattern };
        const key = propertyName(element.propertyName ?? (ts.isIdentifier(element.name) ? element.name : undefined));
        return { ...this.memberKey(key, element.propertyName), pattern };
      });
      return { kind: 'take-object', members, ...fallback, ...typed };
    }
    const items = name.elements.map((element) => {
      if (ts.isOmittedExpression(element)) return null;
      const pattern = this.readBinding(element.name, element.initializer);
      return element.dotDotDotToken ? { ...pattern, rest: true as const } : pattern;
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
          const { objectAssignmentInitializer: fallback } = member;
          return [{ name: member.name.text, pattern: { kind: 'target', expression: this.read(member.name), ...(fallback && { fallback: this.read(fallback) }) } as Pattern }];
        }
        if (ts.isSpreadAssignment(member)) return [{ pattern: { ...this.readTarget(member.expression), rest: true } as Pattern }];
        if (!ts.isPropertyAssignment(member)) return [];
        return [{ ...this.memberKey(propertyName(member.name), member.name), pattern: this.readTarget(member.initializer) }];
      });
      return { kind: 'take-object', members };
    }
    if (ts.isArrayLiteralExpression(node)) {
      return { kind: 'take-array', items: node.elements.map((item) => (ts.isOmittedExpression(item) ? null : ts.isSpreadElement(item) ? { ...this.readTarget(item.expression), rest: true as const } : this.readTarget(item))) };
    }
    this.noteAssigned(node);
    return { kind: 'target', expression: this.read(node) };
  }

  /** The name of what is taken of an object, or how it is computed. */
  private memberKey(name: string | undefined, node: ts.PropertyName | undefined): { name?: string; key?: Expression } {
    if (name !== undefined) return { name };
    return node && ts.isComputedPropertyName(node) ? { key: this.read(node.expression) } : {};
  }

  protected noteAssigned(target: ts.Expression): void {
    if (this.functionDepth === 0) return;
    if (ts.isIdentifier(target)) this.assigned.add(target.text);
    else if (ts.isPropertyAccessExpression(target) && ts.isIdentifier(target.expression)) this.assigned.add(`${target.expression.text}.${target.name.text}`);
  }

  readClass(node: ts.ClassLikeDeclaration): ClassIr {
    const heritage = (token: ts.SyntaxKind) => node.heritageClauses?.find((clause) => clause.token === token)?.types ?? [];
    const [base] = heritage(ts.SyntaxKind.ExtendsKeyword);
    const interfaces = heritage(ts.SyntaxKind.ImplementsKeyword).map((type) => type.expression.getText(this.source));
    const cls: ClassIr = { name: node.name?.text ?? '', line: this.position(node.name ?? node).line, methods: [], fields: [], ...readDecorators(node, (inner) => this.read(inner)) };
    if (base) cls.base = this.read(base.expression);
    if (interfaces.length > 0) cls.implements = interfaces;
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword)) cls.isAbstract = true;
    for (const member of node.members) this.readClassMember(member, cls);
    fillAfterParameters(node, cls);
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
    if (ts.isClassStaticBlockDeclaration(member)) {
      cls.fields.push({ name: '', isStatic: true, value: this.readStaticBlock(member) });
      return;
    }
    const known = propertyName(member.name);
    if (known === undefined && !(member.name && ts.isComputedPropertyName(member.name))) return;
    const name = known ?? '';
    const named = { name, ...(known === undefined && { key: this.read((member.name as ts.ComputedPropertyName).expression) }) };
    if (ts.isPropertyDeclaration(member)) {
      const [type, token] = [typeName(member.type), this.readToken(member)];
      cls.fields.push({ ...named, ...(member.initializer && { value: withName(this.read(member.initializer), name) }), ...(type && { type, ...(isEmptyFirst(member) && { isEmptyFirst: true }) }), ...isStatic, ...(token && { token }) });
    } else if (ts.isMethodDeclaration(member) && member.body) {
      cls.methods.push({ ...named, fn: this.readFunction(member), ...isStatic, ...readDecorators(member, (inner) => this.read(inner)) });
    } else if (ts.isGetAccessor(member) || ts.isSetAccessor(member)) {
      cls.methods.push({ ...named, fn: this.readFunction(member), accessor: ts.isGetAccessor(member) ? 'get' : 'set', ...isStatic });
    }
  }

  /** `static { … }` is a function that is called once. */
  private readStaticBlock({ body }: ts.ClassStaticBlockDeclaration): Expression {
    const fn: FunctionIr = { name: '', line: this.position(body).line, params: [], body: this.readStatements(body.statements), arrow: true, size: 1 };
    return { kind: 'call', callee: { kind: 'function', fn }, args: [], at: this.position(body) };
  }

  /** `constructor(private readonly db: Db)` assigns `this.db` first. */
  private readParameterProperties(node: ts.ConstructorDeclaration, cls: ClassIr): void {
    cls.construct?.body.unshift(...parameterProperties(node).map((name) => assignToThis(name, { kind: 'name', name })));
  }
}

/** `private client: Client;`: nothing, until the class puts something into it; what is decorated or declared somebody else has filled. */
function isEmptyFirst(field: ts.PropertyDeclaration): boolean {
  return !(ts.getDecorators(field)?.length || field.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword));
}
