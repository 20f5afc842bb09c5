import type { ModuleIr } from '../ir';
import { ts } from '../syntax';
import { typeName } from './type-name';

/** Notes what the members of an interface or an object type are: `interface Deps { db: Pool }`, also of those inside a namespace. */
export function collectShape(node: ts.Statement, module: ModuleIr): void {
  if (ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body)) for (const inner of node.body.statements) collectShape(inner, module);
  const members = ts.isInterfaceDeclaration(node) ? node.members : ts.isTypeAliasDeclaration(node) ? literalMembers(node.type) : undefined;
  const types = members ? memberTypes(members) : new Map<string, string>();
  if (ts.isTypeAliasDeclaration(node) && types.size === 0) {
    const other = typeName(node.type);
    if (other) types.set('', other);
  }
  if (types.size === 0) return;
  const { text } = (node as ts.InterfaceDeclaration).name;
  // Interfaces of one name are one.
  module.shapes ??= {};
  module.shapes[text] = { ...module.shapes[text], ...Object.fromEntries(types) };
}

function memberTypes(members: readonly ts.TypeElement[]): Map<string, string> {
  const types = new Map<string, string>();
  for (const member of members) {
    const type = ts.isPropertySignature(member) ? typeName(member.type) : undefined;
    if (type && member.name && ts.isIdentifier(member.name)) types.set(member.name.text, type);
  }
  return types;
}

function literalMembers(type: ts.TypeNode): readonly ts.TypeElement[] | undefined {
  if (ts.isTypeLiteralNode(type)) return type.members;
  return ts.isIntersectionTypeNode(type) ? type.types.flatMap((part) => literalMembers(part) ?? []) : undefined;
}
