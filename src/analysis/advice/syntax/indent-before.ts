/** White space between the beginning of the line and `position`, when nothing else stands there. */
export function indentBefore(text: string, position: number): string {
  const row = text.slice(text.lastIndexOf('\n', position - 1) + 1, position);
  return row.slice(row.trimEnd().length);
}
