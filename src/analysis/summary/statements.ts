import type { Pattern, Statement } from '../ir';
import { ts } from '../syntax';
import { declarationKind } from './declaration-kind';
import { enumMembers } from './enum-members';
import { isInert, withName } from './expression-kinds';
import { FunctionReader } from './functions';
import { namespaceExports } from './namespace-exports';
import { typeName } from './type-name';

/** Local name of `export default <expression>`. */
export const DEFAULT_LOCAL = '*default*';
/** Local name of what `for (using x of …)` was given. */
const RESOURCE = '*resource*';
const MODULE_EXPORTS: Pattern = { kind: 'target', expression: { kind: 'member', object: { kind: 'name', name: 'module' }, name: 'exports' } };

/** Reads statements of one source file into the kept form. */
export class StatementReader extends FunctionReader {
  protected readStatements(statements: readonly ts.Statement[]): Statement[] {
    const out: Statement[] = [];
    for (const statement of statements) this.readInto(statement, out);
    return out;
  }
  private readBlock = (statement: ts.Statement): Statement[] => this.readStatements(ts.isBlock(statement) ? statement.statements : [statement]);

  /** Appends the kept form of a statement; nothing for one that does nothing at run time. */
  readInto(node: ts.Statement, out: Statement[], label?: string): void {
    this.count++;
    const labelled = label ? { label } : {};
    switch (node.kind) {
      case ts.SyntaxKind.ExpressionStatement: {
        const value = this.read((node as ts.ExpressionStatement).expression);
        if (!isInert(value)) out.push({ kind: 'expression', value });
        return;
      }
      case ts.SyntaxKind.VariableStatement:
        out.push(this.readDeclarations((node as ts.VariableStatement).declarationList));
        return;
      case ts.SyntaxKind.FunctionDeclaration:
        if ((node as ts.FunctionDeclaration).body) out.push({ kind: 'function', fn: this.namedDefault(this.readFunction(node as ts.FunctionDeclaration)) });
        return;
      case ts.SyntaxKind.ClassDeclaration:
        out.push({ kind: 'class', cls: this.namedDefault(this.readClass(node as ts.ClassDeclaration)) });
        return;
      case ts.SyntaxKind.ExportAssignment:
        out.push(this.readExportAssignment(node as ts.ExportAssignment));
        return;
      case ts.SyntaxKind.EnumDeclaration:
        out.push(this.readEnum(node as ts.EnumDeclaration));
        return;
      case ts.SyntaxKind.ModuleDeclaration:
        this.readNamespace(node as ts.ModuleDeclaration, out);
        return;
      case ts.SyntaxKind.IfStatement: {
        const { expression, thenStatement, elseStatement } = node as ts.IfStatement;
        out.push({ kind: 'if', test: this.read(expression), then: this.readBlock(thenStatement), otherwise: elseStatement ? this.readBlock(elseStatement) : [] });
        return;
      }
      case ts.SyntaxKind.ReturnStatement: {
        const { expression } = node as ts.ReturnStatement;
        out.push(expression ? { kind: 'return', value: this.read(expression) } : { kind: 'return' });
        return;
      }
      case ts.SyntaxKind.ThrowStatement:
        out.push({ kind: 'throw', value: this.read((node as ts.ThrowStatement).expression) });
        return;
      case ts.SyntaxKind.ForStatement:
      case ts.SyntaxKind.WhileStatement:
      case ts.SyntaxKind.DoStatement:
        out.push({ ...this.readLoop(node as ts.ForStatement), ...labelled });
        return;
      case ts.SyntaxKind.ForOfStatement:
      case ts.SyntaxKind.ForInStatement:
        out.push({ ...this.readForEach(node as ts.ForOfStatement), ...labelled });
        return;
      case ts.SyntaxKind.SwitchStatement: {
        const { expression, caseBlock } = node as ts.SwitchStatement;
        const cases = caseBlock.clauses.map((clause) => ({
          ...(ts.isCaseClause(clause) && { test: this.read(clause.expression) }),
          body: this.readStatements(clause.statements),
        }));
        out.push({ kind: 'switch', value: this.read(expression), cases, ...labelled });
        return;
      }
      case ts.SyntaxKind.TryStatement:
        out.push(this.readTry(node as ts.TryStatement));
        return;
      case ts.SyntaxKind.BreakStatement:
      case ts.SyntaxKind.ContinueStatement: {
        const target = (node as ts.BreakStatement).label?.text;
        out.push({ kind: ts.isBreakStatement(node) ? 'break' : 'continue', ...(target && { label: target }) });
        return;
      }
      case ts.SyntaxKind.Block:
        out.push({ kind: 'block', body: this.readBlock(node), ...labelled });
        return;
      case ts.SyntaxKind.LabeledStatement:
        this.readInto((node as ts.LabeledStatement).statement, out, (node as ts.LabeledStatement).label.text);
        return;
      default:
        return;
    }
  }

  private namedDefault<T extends { name: string }>(declaration: T): T {
    return declaration.name === '' ? { ...declaration, name: DEFAULT_LOCAL } : declaration;
  }

  private readDeclarations(list: ts.VariableDeclarationList): Statement {
    const items = list.declarations.map((item) => {
      const declared: (Statement & { kind: 'declare' })['items'][number] = { pattern: this.readBinding(item.name, undefined, typeName(item.type)) };
      if (item.initializer) declared.value = withName(this.read(item.initializer), ts.isIdentifier(item.name) ? item.name.text : undefined);
      return declared;
    });
    return Object.assign({ kind: 'declare' as const }, declarationKind(list.flags), { items });
  }

  /** `export = x` is what `module.exports = x` is. */
  private readExportAssignment(node: ts.ExportAssignment): Statement {
    if (node.isExportEquals) return { kind: 'expression', value: { kind: 'assign', target: MODULE_EXPORTS, operator: '=', value: this.read(node.expression) } };
    return { kind: 'declare', constant: true, items: [{ pattern: { kind: 'bind', name: DEFAULT_LOCAL }, value: this.read(node.expression) }] };
  }

  private readEnum(node: ts.EnumDeclaration): Statement {
    const members = enumMembers(node, (initializer) => this.read(initializer));
    return { kind: 'declare', constant: true, items: [{ pattern: { kind: 'bind', name: node.name.text }, value: { kind: 'object', members } }] };
  }

  /** `namespace X { … }` is a function that runs at once and gives what it exports. One that only declares types does nothing. */
  private readNamespace(node: ts.ModuleDeclaration, out: Statement[]): void {
    const { body, name } = node;
    if (!body || !ts.isIdentifier(name) || node.flags & ts.NodeFlags.GlobalAugmentation || isAmbient(node)) return;
    const before = this.count;
    const inner: Statement[] = [];
    if (ts.isModuleBlock(body)) inner.push(...this.readStatements(body.statements));
    else if (ts.isModuleDeclaration(body)) this.readNamespace(body, inner);
    if (inner.length === 0) return;
    const names = namespaceExports(body);
    const members = names.map((member) => ({ name: member, value: { kind: 'name', name: member } as const }));
    inner.push({ kind: 'return', value: { kind: 'object', members } });
    const at = this.position(name);
    const fn = { name: name.text, line: at.line, params: [], body: inner, arrow: true as const, size: this.count - before };
    out.push({ kind: 'declare', constant: true, items: [{ pattern: { kind: 'bind', name: name.text }, value: { kind: 'call', callee: { kind: 'function', fn }, args: [], at } }] });
  }

  private readLoop(node: ts.ForStatement | ts.WhileStatement | ts.DoStatement): Statement {
    const { line } = this.position(node);
    if (!ts.isForStatement(node)) {
      const last = ts.isDoStatement(node) ? { testLast: true as const } : {};
      return { kind: 'for', test: this.read(node.expression), body: this.readBlock(node.statement), line, ...last };
    }
    const { initializer, condition, incrementor } = node;
    return {
      kind: 'for',
      ...(initializer && { init: this.readInitializer(initializer) }),
      ...(condition && { test: this.read(condition) }),
      ...(incrementor && { update: this.read(incrementor) }),
      body: this.readBlock(node.statement),
      line,
    };
  }

  private readInitializer(node: ts.ForInitializer): Statement {
    return ts.isVariableDeclarationList(node) ? this.readDeclarations(node) : { kind: 'expression', value: this.read(node) };
  }

  private readForEach(node: ts.ForOfStatement | ts.ForInStatement): Statement {
    const { initializer } = node;
    const [first] = ts.isVariableDeclarationList(initializer) ? initializer.declarations : [];
    const pattern = first ? this.readBinding(first.name) : this.readTarget(initializer as ts.Expression);
    const { using } = declarationKind(initializer.flags);
    const body = this.readBlock(node.statement);
    return {
      kind: 'for-each',
      over: ts.isForOfStatement(node) ? 'of' : 'in',
      ...(ts.isForOfStatement(node) && node.awaitModifier && { awaits: true }),
      pattern: using ? { kind: 'bind', name: RESOURCE } : pattern,
      ...(first && { declares: true }),
      iterable: this.read(node.expression),
      // `for (using x of …)` disposes of each item where its round ends.
      body: using ? [{ kind: 'declare', constant: true, using, items: [{ pattern, value: { kind: 'name', name: RESOURCE } }] }, ...body] : body,
      line: this.position(node).line,
    };
  }

  private readTry(node: ts.TryStatement): Statement {
    const { tryBlock, catchClause, finallyBlock } = node;
    return {
      kind: 'try',
      body: this.readBlock(tryBlock),
      ...(catchClause?.variableDeclaration && { parameter: this.readBinding(catchClause.variableDeclaration.name) }),
      ...(catchClause && { handler: this.readBlock(catchClause.block) }),
      ...(finallyBlock && { finalizer: this.readBlock(finallyBlock) }),
    };
  }
}

function isAmbient(node: ts.ModuleDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}
