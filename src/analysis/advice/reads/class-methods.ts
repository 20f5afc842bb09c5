import { ts } from '../../syntax';

/** A class of the project, and whether a call asks the class itself or an object of it. */
export interface ProjectClass {
  file: string;
  declaration: ts.ClassDeclaration;
  isStatic: boolean;
}

/** The class whose method a `this` stands in; undefined where it is that of another function, or of a class without a declaration. */
export function classAround(node: ts.Node, file: string): ProjectClass | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if ((ts.isMethodDeclaration(at) || ts.isPropertyDeclaration(at)) && ts.isClassDeclaration(at.parent)) return { file, declaration: at.parent, isStatic: isStatic(at) };
    if ((ts.isFunctionLike(at) && !ts.isArrowFunction(at)) || ts.isClassLike(at)) return undefined;
  }
  return undefined;
}

/** A method with this name that the class declares once, and that nothing wraps. */
export function methodOf({ declaration, isStatic: wanted }: ProjectClass, name: string): ts.MethodDeclaration | undefined {
  const found = declaration.members.filter((member) => member.name !== undefined && ts.isIdentifier(member.name) && member.name.text === name && (!ts.isMethodDeclaration(member) || member.body !== undefined));
  const [only, ...others] = found;
  if (!only || others.length > 0 || !ts.isMethodDeclaration(only) || isStatic(only) !== wanted) return undefined;
  return ts.getDecorators(only)?.length || ts.getDecorators(declaration)?.some(({ expression }) => !/^(?:Injectable|injectable|singleton|Service|Controller)\b/.test(expression.getText())) ? undefined : only;
}

function isStatic(member: ts.MethodDeclaration | ts.PropertyDeclaration): boolean {
  return member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
}
