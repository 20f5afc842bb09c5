/** Names of one import, longer than anybody writes, in characters. */
const MAX_CLAUSE = 2_000;

export interface ImportClause {
  /** What stands between `import` and `from`, or between `const` and `= require`. */
  names: string;
  module: string;
}

/** Imports and assigned `require`s, found by their end: the time is in proportion to the text, whatever it holds. */
export function* importClauses(text: string): Iterable<ImportClause> {
  for (const { index, 1: from, 2: module = '' } of text.matchAll(/\b(from|require\()\s*['"]([^'"\n]+)['"]/g)) {
    const before = text.slice(Math.max(0, index - MAX_CLAUSE), index);
    const names = from === 'from' ? behindLast(before, ['import'], /[;'"]/) : assigned(before);
    if (names !== undefined) yield { names, module };
  }
}

function assigned(before: string): string | undefined {
  const declared = before.trimEnd();
  return declared.endsWith('=') ? behindLast(declared.slice(0, -1), ['const', 'let', 'var'], /[=;]/) : undefined;
}

/** The text behind the last of the keywords, unless another statement begins in it. */
function behindLast(text: string, keywords: string[], forbidden: RegExp): string | undefined {
  const [start, length] = keywords.map((keyword) => [text.lastIndexOf(keyword), keyword.length] as const).sort((a, b) => b[0] - a[0])[0]!;
  const names = start < 0 || /[\w$.]/.test(text[start - 1] ?? '') ? undefined : text.slice(start + length);
  return names === undefined || forbidden.test(names) ? undefined : names;
}
