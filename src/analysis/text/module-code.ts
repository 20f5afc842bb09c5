import { astroTags } from '../syntax/astro-tags';
import { ts } from '../syntax';

/**
 * The code of a source file. Of an `.astro` file it is a module whose default export renders it, each line where it stands: the code between its fences behind its imports,
 * then the other `.astro` files that its markup names, which are rendered side by side. https://docs.astro.build/en/basics/astro-components/
 */
export function moduleCode(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const [whole, before = '', code = ''] = /^(\s*)---([\s\S]*?)\n---/.exec(text) ?? [];
  if (whole === undefined) return 'export default () => {};';
  const { statements } = ts.createSourceFile('fenced.ts', code, ts.ScriptTarget.Latest);
  const imports = statements.filter(ts.isImportDeclaration);
  const begin = imports.at(-1)?.end ?? 0;
  const named = new Set(astroTags(text.slice(whole.length)).flatMap(({ name, isDeferred }) => (isDeferred ? [] : [name])));
  const rendered = imports.flatMap((one) => componentOf(one) ?? []).filter((name) => named.has(name)).map((name) => `${name}(Astro)`);
  const body = statements.filter((one) => one.pos >= begin).map((one) => unexported(code, one)).join('');
  return `${before}${code.slice(0, begin)};export default async (Astro) => {${body}${code.slice(statements.at(-1)?.end)}\nreturn Promise.all([${rendered.join(', ')}]); }`;
}

/** `Orders` of `import Orders from './Orders.astro'`. */
function componentOf({ importClause, moduleSpecifier }: ts.ImportDeclaration): string | undefined {
  return ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text.endsWith('.astro') ? importClause?.name?.text : undefined;
}

/** `export const prerender = false` and the like, as they may stand within a function. */
function unexported(code: string, statement: ts.Statement): string {
  const text = code.slice(statement.pos, statement.end);
  if (ts.isExportDeclaration(statement)) return text.replace(/[^\n]/g, ' ');
  const word = ts.canHaveModifiers(statement) ? ts.getModifiers(statement)?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) : undefined;
  return word ? code.slice(statement.pos, word.pos) + code.slice(word.pos, word.end).replace('export', '      ') + code.slice(word.end, statement.end) : text;
}
