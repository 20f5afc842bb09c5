import type { Project } from '../frameworks/framework';
import { ts } from '../syntax';

const parsed = new WeakMap<Project['files'], Map<string, ts.SourceFile>>();

/** Syntax tree of a source file with parents; kept while the project's list of files lives and the text is the same. */
export function sourceOf(project: Project, file: string): ts.SourceFile | undefined {
  const text = project.read(file);
  if (text === undefined) return undefined;
  const known = parsed.get(project.files) ?? new Map<string, ts.SourceFile>();
  parsed.set(project.files, known);
  const before = known.get(file);
  if (before?.text === text) return before;
  const kind = /x$/.test(file) ? ts.ScriptKind.TSX : /\.[cm]?js$/.test(file) ? ts.ScriptKind.JSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }, true, kind);
  known.set(file, source);
  return source;
}

/** 1-based line of a node's first character. */
export function lineOfNode(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
