import type { ExportedName } from '../framework';

/** What follows the declared name: a few lines, which tell a function's parameters. */
export function declarationText(found: ExportedName, text: string): string {
  const lines = text.split('\n');
  const first = (lines[found.line - 1] ?? '').slice(Math.max(0, found.endColumn - 1));
  return [first, ...lines.slice(found.line, found.line + 12)].join('\n').slice(0, 600);
}

/** `(req, res) =>` is a web server's callback. */
export function isHttpCallback(declaration: string): boolean {
  return /^[^{;]*?\(\s*_?req(?:uest)?\b[^)]*,\s*_?(?:res|response|reply|next)\b/.test(declaration);
}
