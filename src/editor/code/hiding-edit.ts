/** Whole lines, put in front of a 0-based line. */
export interface LineEdit {
  line: number;
  text: string;
}

/**
 * What hides advice on a line: a comment above it in the file's own language. JSON has none; there the state that the line begins gets a `Comment`, unless
 * it has one.
 */
export function hidingEdit(text: string, fileName: string, line: number): LineEdit | undefined {
  const rows = text.split(/\r?\n/);
  const own = rows[line] ?? '';
  const indent = /^\s*/.exec(own)![0];
  if (/\.json$/.test(fileName)) return stateComment(rows, line, indent);
  return { line, text: `${indent}${/\.(?:ya?ml|tf|toml|arc|template)$/.test(fileName) ? '#' : '//'} hosting-cost-ignore-next-line\n` };
}

function stateComment(rows: readonly string[], line: number, indent: string): LineEdit | undefined {
  const inner = /^\s+/.exec(rows[line + 1] ?? '')?.[0] ?? '';
  const end = rows.findIndex((row, index) => index > line && row.startsWith(`${indent}}`));
  const hasComment = rows.slice(line, end).some((row) => row.startsWith(`${inner}"Comment"`));
  return /\{\s*$/.test(rows[line] ?? '') && inner.length > indent.length && !hasComment ? { line: line + 1, text: `${inner}"Comment": "hosting-cost-ignore",\n` } : undefined;
}
