import type { Modules } from '../modules/modules';
import { bindingsOf, type Binding } from '../static/bindings-of';
import { ts } from '../syntax';
import { declarationOf } from './declaration-of';

/** A function of the project. */
export interface ProjectFunction {
  file: string;
  fn: ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;
}

/** Finds the function that a call runs, where its name leaves no doubt: declared in the file, or imported from another one of the project. */
export class ProjectFunctions {
  private readonly bindings = new WeakMap<ts.SourceFile, Map<string, Binding>>();

  constructor(
    private readonly modules: Modules,
    private readonly sourceOf: (file: string) => ts.SourceFile | undefined,
  ) {}

  called(callee: ts.Expression, file: string): ProjectFunction | undefined {
    if (ts.isIdentifier(callee)) return this.named(callee, file);
    if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return undefined;
    const binding = this.bindingOf(callee.expression);
    return binding?.imported === '*' ? this.exported(binding.module, callee.name.text, file) : undefined;
  }

  /** The import that a name stands for; undefined when it is declared nearer. */
  bindingOf(name: ts.Identifier): Binding | undefined {
    const declaration = declarationOf(name);
    const isImport = declaration !== undefined && (ts.isImportDeclaration(declaration) || ts.isImportEqualsDeclaration(declaration) || ts.isVariableDeclaration(declaration));
    return isImport ? this.bindingsIn(name.getSourceFile()).get(name.text) : undefined;
  }

  private named(name: ts.Identifier, file: string): ProjectFunction | undefined {
    const binding = this.bindingOf(name);
    if (binding) return this.exported(binding.module, binding.imported, file);
    const declaration = declarationOf(name);
    const fn = declaration && functionOf(declaration);
    return fn && { file, fn };
  }

  private exported(specifier: string, name: string, file: string): ProjectFunction | undefined {
    const target = this.modules.fileOf(specifier, file);
    if (target === undefined || target.endsWith('.json')) return undefined;
    const found = this.modules.exportsOf(target).get(name);
    const source = found && this.sourceOf(found.file);
    const fn = source && functionAt(source, found.line, found.column);
    return fn && { file: found.file, fn };
  }

  private bindingsIn(source: ts.SourceFile): Map<string, Binding> {
    const known = this.bindings.get(source) ?? bindingsOf(source);
    this.bindings.set(source, known);
    return known;
  }
}

/** The function whose declared or exported name stands at a 1-based place, on the module's top level. */
function functionAt(source: ts.SourceFile, line: number, column: number): ProjectFunction['fn'] | undefined {
  const place = source.getPositionOfLineAndCharacter(line - 1, column - 1);
  const statement = source.statements.find((one) => one.getStart(source) <= place && place < one.end);
  if (!statement) return undefined;
  if (ts.isFunctionDeclaration(statement)) return statement.body ? statement : undefined;
  if (ts.isVariableStatement(statement)) {
    const declaration = statement.declarationList.declarations.find((one) => one.pos <= place && place < one.end);
    return declaration && functionOf(declaration);
  }
  if (ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression)) return asFunction(statement.expression.right);
  return undefined;
}

/** Only of a name that cannot be given another value. */
function functionOf(declaration: ts.Node): ProjectFunction['fn'] | undefined {
  if (ts.isFunctionDeclaration(declaration)) return declaration.body ? declaration : undefined;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name) || !isConstant(declaration)) return undefined;
  return declaration.initializer && asFunction(declaration.initializer);
}

function isConstant(declaration: ts.VariableDeclaration): boolean {
  return ts.isVariableDeclarationList(declaration.parent) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
}

function asFunction(expression: ts.Expression): ProjectFunction['fn'] | undefined {
  return ts.isArrowFunction(expression) || ts.isFunctionExpression(expression) ? expression : undefined;
}
