import type { Handler } from '../../../domain';
import type { Modules } from '../../modules/modules';
import { bindingsOf, type Binding } from '../../static/bindings-of';
import { ts } from '../../syntax';
import { classAround, methodOf, type ProjectClass } from './class-methods';
import { declarationOf } from '../syntax/declaration-of';

/** A function of the project. */
export interface ProjectFunction {
  file: string;
  fn: ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;
  /** Name of the class whose method it is. */
  owner?: string;
}

/** Finds the function that a call runs, where its name leaves no doubt: declared in the file, or imported from another one of the project; or the method of a class, unless another one extends that. */
export class ProjectFunctions {
  private readonly bindings = new WeakMap<ts.SourceFile, Map<string, Binding>>();
  private bases: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    private readonly modules: Modules,
    private readonly sourceOf: (file: string) => ts.SourceFile | undefined,
    /** Files that may run, with the handlers that run them: a class among them may extend another one and have a method of its own. */
    private readonly reached: ReadonlyMap<string, readonly Handler[]>,
  ) {}

  called(callee: ts.Expression, file: string): ProjectFunction | undefined {
    if (ts.isIdentifier(callee)) return this.named(callee, file);
    if (!ts.isPropertyAccessExpression(callee)) return undefined;
    const { expression: owner, name: { text } } = callee;
    if (owner.kind === ts.SyntaxKind.ThisKeyword) return this.method(classAround(callee, file), text);
    if (!ts.isIdentifier(owner)) return undefined;
    const binding = this.bindingOf(owner);
    if (binding?.imported === '*') return this.exported(binding.module, text, file);
    const spaced = this.inNamespace(owner, text, file);
    if (spaced) return spaced;
    const own = this.classNamed(owner, file);
    return own ? this.method({ ...own, isStatic: true }, text) : this.method(this.classOfInstance(owner, file), text);
  }

  /** `namespace Orders { export const find = … }`, here or in another module. */
  private inNamespace(owner: ts.Identifier, name: string, file: string): ProjectFunction | undefined {
    const place = this.declaredBy(owner, file);
    const fn = place && ts.isModuleDeclaration(place.declaration) && ownFunctionOf(place.declaration, name);
    return fn ? { file: place.file, fn } : undefined;
  }

  private method(owner: ProjectClass | undefined, name: string): ProjectFunction | undefined {
    const fn = owner && methodOf(owner, name);
    return fn && owner?.declaration.name ? { file: owner.file, fn, owner: owner.declaration.name.text } : undefined;
  }

  /** Whether code that some of these handlers run extends a class of such a name. */
  isExtended(classes: ReadonlySet<string>, runners: ReadonlySet<Handler>): boolean {
    return [...classes].some((name) => this.extending().get(name)?.some((file) => this.reached.get(file)?.some((handler) => runners.has(handler))));
  }

  /** Names of classes that others extend -> files of these, also under the name that an import gives. */
  private extending(): ReadonlyMap<string, readonly string[]> {
    if (this.bases) return this.bases;
    const found = new Map<string, string[]>();
    for (const file of this.reached.keys()) for (const name of basesIn(this.modules.readText(file) ?? '')) found.set(name, [...(found.get(name) ?? []), file]);
    return (this.bases = found);
  }

  /** `new Orders()`, kept by a constant, here or in another module. */
  private classOfInstance(name: ts.Identifier, file: string): ProjectClass | undefined {
    const place = this.variableNamed(name, file);
    const made = place && ts.isVariableDeclaration(place.declaration) && isConstant(place.declaration) && place.declaration.initializer;
    if (!made || !ts.isNewExpression(made) || !ts.isIdentifier(made.expression)) return undefined;
    const found = this.classNamed(made.expression, place.file);
    return found && { ...found, isStatic: false };
  }

  /** The variable or parameter that a name stands for, here or in another module. */
  variableNamed(name: ts.Identifier, file: string): { file: string; declaration: ts.VariableDeclaration | ts.ParameterDeclaration } | undefined {
    const binding = this.bindingOf(name);
    const place = binding && this.placeOf(binding.module, binding.imported, file);
    const declaration = place ? variableAt(place.source, place.at) : declarationOf(name);
    return declaration && (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration)) ? { file: place?.file ?? file, declaration } : undefined;
  }

  private classNamed(name: ts.Identifier, file: string): Omit<ProjectClass, 'isStatic'> | undefined {
    const place = this.declaredBy(name, file);
    return place && ts.isClassDeclaration(place.declaration) ? { file: place.file, declaration: place.declaration } : undefined;
  }

  /** The statement of a module's top level that declares a name, here or in another module. */
  declaredBy(name: ts.Identifier, file: string): { file: string; declaration: ts.Node } | undefined {
    const binding = this.bindingOf(name);
    const place = binding && this.placeOf(binding.module, binding.imported, file);
    const declaration = place ? statementAt(place.source, place.at) : binding ? undefined : declarationOf(name);
    return declaration && { file: place?.file ?? file, declaration };
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
    const place = this.placeOf(specifier, name, file);
    const fn = place && functionAt(place.source, place.at);
    return fn && { file: place.file, fn };
  }

  /** Where another module declares what it exports under a name. */
  private placeOf(specifier: string, name: string, file: string): { file: string; source: ts.SourceFile; at: number } | undefined {
    const target = this.modules.fileOf(specifier, file);
    if (target === undefined || target.endsWith('.json')) return undefined;
    const found = this.modules.exportsOf(target).get(name);
    const source = found && this.sourceOf(found.file);
    return source && { file: found.file, source, at: source.getPositionOfLineAndCharacter(found.line - 1, found.column - 1) };
  }

  private bindingsIn(source: ts.SourceFile): Map<string, Binding> {
    const known = this.bindings.get(source) ?? bindingsOf(source);
    this.bindings.set(source, known);
    return known;
  }
}

/** `class Special extends Orders`, and `Orders` of `import { Orders as Base }` where `Base` is extended. */
function basesIn(text: string): Set<string> {
  const names = new Set([...text.matchAll(/\bextends\s+(?:[\w$]+\.)?([\w$]+)/g)].map(([, name]) => name!));
  if (names.size > 0) for (const [, name, alias] of text.matchAll(/(?<![\w$])([\w$]+) as ([\w$]+)/g)) if (names.has(alias!)) names.add(name!);
  return names;
}

/** The statement of a module's top level that an offset is in. */
function statementAt(source: ts.SourceFile, place: number): ts.Statement | undefined {
  return source.statements.find((one) => one.getStart(source) <= place && place < one.end);
}

function variableAt(source: ts.SourceFile, place: number): ts.VariableDeclaration | undefined {
  const statement = statementAt(source, place);
  return statement && ts.isVariableStatement(statement) ? statement.declarationList.declarations.find((one) => one.pos <= place && place < one.end) : undefined;
}

/** The function whose declared or exported name stands at an offset, on the module's top level. */
function functionAt(source: ts.SourceFile, place: number): ProjectFunction['fn'] | undefined {
  const statement = statementAt(source, place);
  if (!statement) return undefined;
  if (ts.isFunctionDeclaration(statement)) return statement.body ? statement : undefined;
  const declaration = variableAt(source, place);
  if (declaration) return functionOf(declaration);
  if (ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression)) return asFunction(statement.expression.right);
  return undefined;
}

/** Only of a name that cannot be given another value. */
function functionOf(declaration: ts.Node): ProjectFunction['fn'] | undefined {
  if (ts.isFunctionDeclaration(declaration)) return declaration.body ? declaration : undefined;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name) || !isConstant(declaration)) return undefined;
  return declaration.initializer && asFunction(declaration.initializer);
}

/** A function that a namespace alone of its name declares. */
function ownFunctionOf(declaration: ts.ModuleDeclaration, name: string): ProjectFunction['fn'] | undefined {
  const { body, parent } = declaration;
  if (!body || !ts.isModuleBlock(body) || (ts.isSourceFile(parent) && parent.statements.some((other) => other !== declaration && ts.isModuleDeclaration(other) && other.name.text === declaration.name.text))) return undefined;
  const named = body.statements.flatMap((one): ts.Node[] => (ts.isVariableStatement(one) ? [...one.declarationList.declarations] : [one]));
  const found = named.filter((one) => (ts.isFunctionDeclaration(one) || ts.isVariableDeclaration(one)) && one.name !== undefined && ts.isIdentifier(one.name) && one.name.text === name);
  return found.length === 1 ? functionOf(found[0]!) : undefined;
}

function isConstant(declaration: ts.VariableDeclaration): boolean {
  return ts.isVariableDeclarationList(declaration.parent) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
}

function asFunction(expression: ts.Expression): ProjectFunction['fn'] | undefined {
  return ts.isArrowFunction(expression) || ts.isFunctionExpression(expression) ? expression : undefined;
}
