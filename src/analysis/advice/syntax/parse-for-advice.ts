import { ts } from '../../syntax';

/** Larger files are generated or bundled: nobody takes advice on them. */
const MAX_BYTES = 500_000;

/** Syntax tree with parents; undefined for what does not parse, or is nested too deeply, or is no code of a person. */
export function parseForAdvice(file: string, text: string | undefined): ts.SourceFile | undefined {
  if (text === undefined || Buffer.byteLength(text) > MAX_BYTES || /\.(?:astro|json)$/.test(file)) return undefined;
  const kind = /x$/.test(file) ? ts.ScriptKind.TSX : /\.[cm]?js$/.test(file) ? ts.ScriptKind.JSX : ts.ScriptKind.TS;
  try {
    const source = ts.createSourceFile(file, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }, true, kind);
    // `parseDiagnostics` is the parser's own list; it is not in the public type.
    return (source as unknown as { parseDiagnostics?: unknown[] }).parseDiagnostics?.length ? undefined : source;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
