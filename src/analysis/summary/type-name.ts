import { ts } from '../syntax';

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
