/** One block of an HCL file: `resource "aws_lambda_function" "orders" { … }`. */
export interface HclBlock {
  type: string;
  labels: string[];
  /** Of one of several that `for_each` makes, whose last label is its key: the label that the block has. */
  collection?: string;
  line: number;
  /** Expressions as they are written. */
  attributes: Map<string, HclAttribute>;
  blocks: HclBlock[];
}

export interface HclAttribute {
  text: string;
  line: number;
}

const maxDepth = 100;

/** Blocks of an HCL file; expressions stay text. What is broken ends the block that it stands in. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md */
export function parseHcl(text: string): HclBlock[] {
  const root: HclBlock = { type: '', labels: [], line: 1, attributes: new Map(), blocks: [] };
  readBody({ text, at: 0, line: 1, counted: 0 }, root, 0);
  return root.blocks;
}

interface Reader {
  text: string;
  at: number;
  /** Lines up to `counted`. */
  line: number;
  counted: number;
}

function readBody(reader: Reader, block: HclBlock, depth: number): void {
  for (;;) {
    skipSpace(reader);
    const name = match(reader, /[A-Za-z_][\w-]*/y);
    if (name === undefined) {
      if (reader.text[reader.at] === '}') reader.at++;
      else if (reader.at < reader.text.length) {
        reader.at++;
        continue;
      }
      return;
    }
    const line = lineAt(reader);
    skipBlank(reader);
    if (reader.text[reader.at] === '=' && reader.text[reader.at + 1] !== '=') {
      reader.at++;
      block.attributes.set(name, { text: readExpression(reader), line });
    } else if (!readBlock(reader, block, name, line, depth)) match(reader, /[^\n]*/y);
  }
}

function readBlock(reader: Reader, parent: HclBlock, type: string, line: number, depth: number): boolean {
  const labels: string[] = [];
  for (let label = readLabel(reader); label !== undefined; label = readLabel(reader)) labels.push(label);
  if (reader.text[reader.at] !== '{' || depth > maxDepth) return false;
  reader.at++;
  const block: HclBlock = { type, labels, line, attributes: new Map(), blocks: [] };
  parent.blocks.push(block);
  readBody(reader, block, depth + 1);
  return true;
}

function readLabel(reader: Reader): string | undefined {
  skipBlank(reader);
  return match(reader, /"[^"\n]*"|[A-Za-z_][\w-]*/y)?.replaceAll('"', '');
}

/** Up to the end of the line, or of the brackets, text or heredoc that it opens. */
function readExpression(reader: Reader): string {
  const start = reader.at;
  let open = 0;
  let end: number | undefined;
  while (reader.at < reader.text.length) {
    const char = reader.text[reader.at] ?? '';
    if (char === '\n' && open === 0) break;
    if (char === '}' && open === 0) break;
    if (char === '"') readText(reader);
    else if (char === '<' && skipHeredoc(reader)) continue;
    else if (char === '#' || reader.text.startsWith('//', reader.at)) {
      // Behind the expression it is no part of it: `timeout = 900 # 15 minutes`.
      if (open === 0) end ??= reader.at;
      match(reader, /[^\n]*/y);
    } else {
      if ('([{'.includes(char)) open++;
      else if (')]}'.includes(char)) open--;
      reader.at++;
    }
  }
  return reader.text.slice(start, end ?? reader.at).trim();
}

/** A heredoc that has no end takes the rest of the file. */
function skipHeredoc(reader: Reader): boolean {
  const opening = match(reader, /<<-?\w+/y);
  if (opening === undefined) return false;
  const name = opening.replace(/^<<-?/, '');
  for (let at = reader.text.indexOf('\n', reader.at); at >= 0; at = reader.text.indexOf('\n', at + 1)) {
    const end = reader.text.indexOf('\n', at + 1);
    if (reader.text.slice(at, end < 0 ? undefined : end).trim() !== name) continue;
    reader.at = end < 0 ? reader.text.length : end;
    return true;
  }
  reader.at = reader.text.length;
  return true;
}

/** A quoted text; `${…}` in it may hold quoted texts again. */
function readText(reader: Reader): void {
  let templates = 0;
  for (reader.at++; reader.at < reader.text.length; reader.at++) {
    const char = reader.text[reader.at];
    if (char === '\\') reader.at++;
    else if (char === '\n' && templates === 0) return;
    else if (reader.text.startsWith('${', reader.at)) templates++;
    else if (char === '}' && templates > 0) templates--;
    else if (char === '"' && templates === 0) {
      reader.at++;
      return;
    }
  }
}

function skipSpace(reader: Reader): void {
  for (;;) {
    if (match(reader, /\s+|#[^\n]*|\/\/[^\n]*/y) !== undefined) continue;
    if (!reader.text.startsWith('/*', reader.at)) return;
    const end = reader.text.indexOf('*/', reader.at + 2);
    reader.at = end < 0 ? reader.text.length : end + 2;
  }
}

function skipBlank(reader: Reader): void {
  match(reader, /[ \t]*/y);
}

function match(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (!found) return undefined;
  reader.at += found[0].length;
  return found[0];
}

function lineAt(reader: Reader): number {
  for (let at = reader.text.indexOf('\n', reader.counted); at >= 0 && at < reader.at; at = reader.text.indexOf('\n', reader.counted)) {
    reader.line++;
    reader.counted = at + 1;
  }
  return reader.line;
}
