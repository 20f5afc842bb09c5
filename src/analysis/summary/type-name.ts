import { ts } from '../syntax';

/** Types that stand for what they are given, as far as a value's members go. */
const TRANSPARENT = new Set(['Awaited', 'NonNullable', 'Omit', 'Partial', 'Pick', 'Promise', 'Readonly', 'Required']);

/**
 * What is kept of a type: its name without arguments; of a union or an intersection its first named part; of `Promise<T>` that of T.
 * An object type is written out, `{db:Pool;log:Logger}`; `typeof x` as it stands; `ReturnType<typeof f>` as `typeof f()`.
 */
export function typeName(type: ts.TypeNode | undefined): string | undefined {
  if (!type) return undefined;
  if (ts.isTypeReferenceNode(type)) return referenceName(type);
  if (ts.isTypeQueryNode(type)) return `typeof ${entityName(type.exprName)}`;
  if (ts.isTypeLiteralNode(type)) return literalName(type);
  if (ts.isParenthesizedTypeNode(type)) return typeName(type.type);
  if (!ts.isUnionTypeNode(type) && !ts.isIntersectionTypeNode(type)) return undefined;
  return type.types.map(typeName).find((name) => name !== undefined);
}

function referenceName(type: ts.TypeReferenceNode): string | undefined {
  const name = entityName(type.typeName);
  const [argument] = type.typeArguments ?? [];
  if (name === 'ReturnType' && argument) {
    const returned = typeName(argument);
    return returned?.startsWith('typeof ') ? `${returned}()` : undefined;
  }
  return (TRANSPARENT.has(name) && argument ? typeName(argument) : undefined) ?? name;
}

function literalName(type: ts.TypeLiteralNode): string | undefined {
  const members = type.members.flatMap((member) => {
    const name = ts.isPropertySignature(member) ? typeName(member.type) : undefined;
    return name && member.name && ts.isIdentifier(member.name) ? [`${member.name.text}:${name}`] : [];
  });
  return members.length === 0 ? undefined : `{${members.join(';')}}`;
}

function entityName(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : `${entityName(name.left)}.${name.right.text}`;
}
