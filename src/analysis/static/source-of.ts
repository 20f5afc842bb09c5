import type { Project } from '../framework';
import { moduleCode } from '../text/module-code';
import { ts } from '../syntax';

/** Levels of the tree; code that people write has less than 100. */
const maxDepth = 700;

const parsed = new WeakMap<Project['files'], Map<string, { text: string; source: ts.SourceFile | undefined }>>();

/** Syntax tree of a source file with parents; kept while the project's list of files lives and the text is the same. */
export function sourceOf(project: Project, file: string): ts.SourceFile | undefined {
  const text = project.read(file);
  if (text === undefined) return undefined;
  const known = parsed.get(project.files) ?? new Map<string, { text: string; source: ts.SourceFile | undefined }>();
  parsed.set(project.files, known);
  const before = known.get(file);
  if (before?.text === text) return before.source;
  const source = parse(file, text);
  if (!source) project.report({ file, severity: 'warning', message: 'This file is nested too deeply to be read. Mend or exclude it.' });
  known.set(file, { text, source });
  return source;
}

/** Undefined when the code is nested so deeply that walking it could run out of stack. */
function parse(file: string, text: string): ts.SourceFile | undefined {
  const kind = /x$/.test(file) ? ts.ScriptKind.TSX : /\.[cm]?js$/.test(file) ? ts.ScriptKind.JSX : ts.ScriptKind.TS;
  try {
    const source = ts.createSourceFile(file, moduleCode(file, text), { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }, true, kind);
    return isDeeper(source, maxDepth) ? undefined : source;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isDeeper(node: ts.Node, levels: number): boolean {
  return levels === 0 || ts.forEachChild(node, (child) => isDeeper(child, levels - 1) || undefined) === true;
}

/** 1-based line of a node's first character. */
export function lineOfNode(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
