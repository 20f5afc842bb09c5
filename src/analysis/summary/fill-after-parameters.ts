import type { ClassIr, Statement } from '../ir';
import { ts } from '../syntax';
import { assignToThis, parameterProperties } from './parameter-properties';
import { propertyName } from './property-name';

/**
 * `constructor(private readonly db: Db) {}` beside `private readonly users = this.db.users;`: such a field is filled once the parameters are there,
 * as TypeScript's compiler does it. https://www.typescriptlang.org/tsconfig/#useDefineForClassFields
 */
export function fillAfterParameters(node: ts.ClassLikeDeclaration, cls: ClassIr): void {
  const params = node.members.find((member) => ts.isConstructorDeclaration(member) && member.body !== undefined) as ts.ConstructorDeclaration | undefined;
  const properties = params ? parameterProperties(params) : [];
  if (!cls.construct || properties.length === 0) return;
  const known = new Set(properties);
  const filled = node.members.flatMap((member): Statement[] => {
    if (!ts.isPropertyDeclaration(member) || !member.initializer || !reads(member.initializer, known)) return [];
    const name = propertyName(member.name);
    const field = cls.fields.find((one) => one.name === name && !one.isStatic && !one.token && !one.key);
    if (!field?.value) return [];
    cls.fields.splice(cls.fields.indexOf(field), 1);
    known.add(field.name);
    return [assignToThis(field.name, field.value)];
  });
  cls.construct.body.splice(properties.length, 0, ...filled);
}

/** Whether making the value reads one of these members of `this`; a function reads them when it is called. */
function reads(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword && names.has(node.name.text)) return true;
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  return ts.forEachChild(node, (child) => reads(child, names) || undefined) ?? false;
}
