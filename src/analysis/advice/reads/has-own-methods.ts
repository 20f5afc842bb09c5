import { ts } from '../../syntax';
import { classAround } from './class-methods';
import type { ProjectFunctions } from './project-functions';

/** Where something is made, or said to be. */
interface Made {
  file: string;
  type?: ts.TypeNode;
  value?: ts.Expression;
}

/** Functions inside one another that are asked what they make. */
const MAX_DEPTH = 4;

/** Whether the project wrote methods of what an expression holds: `replace` of its store is not the one that texts have. */
export function hasOwnMethods(functions: ProjectFunctions, owner: ts.Expression, file: string, depth = 0): boolean {
  if (ts.isIdentifier(owner)) {
    const declaration = functions.declaredBy(owner, file)?.declaration;
    if (declaration && (ts.isClassDeclaration(declaration) || ts.isModuleDeclaration(declaration))) return true;
    const place = functions.variableNamed(owner, file);
    return place !== undefined && ts.isIdentifier(place.declaration.name) && isOwn(functions, { file: place.file, type: place.declaration.type, value: place.declaration.initializer }, depth);
  }
  if (!ts.isPropertyAccessExpression(owner) || owner.expression.kind !== ts.SyntaxKind.ThisKeyword) return owner.kind === ts.SyntaxKind.ThisKeyword;
  const member = memberNamed(owner.name.text, classAround(owner, file)?.declaration);
  return member !== undefined && isOwn(functions, { file, type: member.type, value: member.initializer }, depth);
}

/** A field of a class, also one that its constructor's parameter declares. */
function memberNamed(name: string, declaration: ts.ClassDeclaration | undefined): ts.PropertyDeclaration | ts.ParameterDeclaration | undefined {
  const fields = declaration?.members.flatMap((member): (ts.PropertyDeclaration | ts.ParameterDeclaration)[] => (ts.isPropertyDeclaration(member) ? [member] : ts.isConstructorDeclaration(member) ? [...member.parameters] : []));
  return fields?.find((field) => ts.isIdentifier(field.name) && field.name.text === name);
}

function isOwn(functions: ProjectFunctions, { file, type, value }: Made, depth: number): boolean {
  return (type !== undefined && isOwnType(functions, type, file)) || (value !== undefined && makesOwn(functions, value, file, depth));
}

/** A class or an interface of the project. */
function isOwnType(functions: ProjectFunctions, type: ts.TypeNode, file: string): boolean {
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return false;
  const { typeName: { text } } = type;
  const declaration = functions.declaredBy(type.typeName, file)?.declaration ?? type.getSourceFile().statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === text);
  return declaration !== undefined && (ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration));
}

function makesOwn(functions: ProjectFunctions, value: ts.Expression, file: string, depth: number): boolean {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value) || ts.isAwaitExpression(value)) return makesOwn(functions, value.expression, file, depth);
  if (ts.isObjectLiteralExpression(value)) return true;
  if (ts.isNewExpression(value)) return ts.isIdentifier(value.expression) && functions.declaredBy(value.expression, file) !== undefined;
  if (depth >= MAX_DEPTH) return false;
  if (ts.isIdentifier(value)) return hasOwnMethods(functions, value, file, depth + 1);
  const called = ts.isCallExpression(value) ? functions.called(value.expression, file) : undefined;
  return called !== undefined && answersOf(called.fn).some((answer) => makesOwn(functions, answer, called.file, depth + 1));
}

/** What a function gives back, on each way. */
function answersOf({ body }: { body?: ts.ConciseBody | ts.Block }): ts.Expression[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  const answers: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) answers.push(node.expression);
    else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(body);
  return answers;
}
