import type { ModuleIr } from '../ir';
import { beginsWith } from '../syntax/begins-with';
import { moduleCode } from '../text/module-code';
import { ts } from '../syntax';
import { collectCommonJs } from './common-js';
import { collectExports } from './exports';
import { collectShape } from './shapes';
import { StatementReader } from './statements';

const SCRIPT_KINDS: Record<string, ts.ScriptKind> = {
  ts: ts.ScriptKind.TS,
  mts: ts.ScriptKind.TS,
  cts: ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
  // Flow and JSX stand in plain .js files in practice.
  js: ts.ScriptKind.JSX,
  mjs: ts.ScriptKind.JSX,
  cjs: ts.ScriptKind.JSX,
  jsx: ts.ScriptKind.JSX,
};

/**
 * Parses one source text and keeps what a run of it needs; the syntax tree is garbage when this returns.
 * Never throws: a text that cannot be read gives an empty module with `error` and `errorLine`.
 */
export function summarize(file: string, text: string): ModuleIr {
  try {
    const extension = file.slice(file.lastIndexOf('.') + 1);
    const source = ts.createSourceFile(
      file,
      moduleCode(file, text),
      { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
      false,
      SCRIPT_KINDS[extension] ?? ts.ScriptKind.TS,
    );
    return withSyntaxError(readModule(source), source);
  } catch (error) {
    if (error instanceof RangeError) return { ...EMPTY, error: 'is nested too deeply to be read', errorLine: 1 };
    throw error;
  }
}

const EMPTY: ModuleIr = { imports: [], effects: [], exports: [], exportAll: [], body: [], reassigned: [] };

function readModule(source: ts.SourceFile): ModuleIr {
  const reader = new StatementReader(source);
  const module: ModuleIr = { imports: [], effects: [], exports: [], exportAll: [], body: [], reassigned: [] };
  for (const statement of source.statements) {
    collectExports(statement, reader, module);
    collectShape(statement, module);
    reader.readInto(statement, module.body);
  }
  collectCommonJs(source.statements, reader, module);
  module.reassigned = reader.reassignedFromFunctions();
  if (beginsWith(source, 'use client')) module.inBrowser = true;
  if (reader.required.size > 0) module.required = [...reader.required];
  return module;
}

function withSyntaxError(module: ModuleIr, source: ts.SourceFile): ModuleIr {
  // `parseDiagnostics` is the parser's own list; it is not in the public type.
  const first = (source as unknown as { parseDiagnostics?: ts.DiagnosticWithLocation[] }).parseDiagnostics?.[0];
  if (!first) return module;
  module.error = ts.flattenDiagnosticMessageText(first.messageText, ' ');
  module.errorLine = source.getLineAndCharacterOfPosition(first.start).line + 1;
  return module;
}
