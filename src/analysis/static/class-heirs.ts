import { ts } from '../syntax';

interface Heir {
  name: string;
  base: string;
}

const known = new WeakMap<ts.SourceFile, Heir[]>();

/** A class and those that inherit its constructor, by name. */
export function withHeirs(name: string, sources: readonly ts.SourceFile[]): Set<string> {
  const names = new Set([name]);
  for (const next of names) for (const source of sources) for (const heir of heirsIn(source)) if (heir.base === next) names.add(heir.name);
  return names;
}

/** Classes at the top of a file that have a base and no constructor of their own. */
function heirsIn(source: ts.SourceFile): Heir[] {
  const before = known.get(source);
  if (before) return before;
  const classes = source.statements.filter((statement) => ts.isClassDeclaration(statement)).filter((cls) => !cls.members.some((member) => ts.isConstructorDeclaration(member)));
  const heirs = classes.flatMap((cls) => (cls.name && baseName(cls) !== undefined ? [{ name: cls.name.text, base: baseName(cls) ?? '' }] : []));
  known.set(source, heirs);
  return heirs;
}

/** Name of the class that a class extends: `Stack` for `cdk.Stack`. */
export function baseName(cls: ts.ClassLikeDeclaration): string | undefined {
  const base = cls.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
  return base && (ts.isIdentifier(base) ? base.text : ts.isPropertyAccessExpression(base) ? base.name.text : undefined);
}
