import type { Statement } from '../../ir';

/** Names that a class or a declaration of variables makes. */
export function declaredNames(statement: Statement): string[] {
  if (statement.kind === 'class') return [statement.cls.name];
  if (statement.kind !== 'declare') return [];
  const names: string[] = [];
  const visit = (node: unknown): void => {
    const pattern = node as { kind: string; name?: string; members?: { pattern: unknown }[]; items?: unknown[] } | null;
    if (!pattern) return;
    if (pattern.kind === 'bind') names.push(pattern.name!);
    for (const member of pattern.members ?? []) visit(member.pattern);
    for (const item of pattern.items ?? []) visit(item);
  };
  for (const { pattern } of statement.items) visit(pattern);
  return names;
}
