import { applyEdits, findNodeAtLocation, modify, parseTree, stripComments } from 'jsonc-parser';
import type { Edit, JSONPath, Node } from 'jsonc-parser';

/**
 * The JSON text with `value` at `path` (`undefined` removes it). Only the touched property changes: jsonc-parser's own
 * insertion would also reformat its neighbour and carry a comment at the line's end to the new property.
 */
export function editJson(text: string, path: JSONPath, value: unknown): string {
  const tree = parseTree(text);
  if (!tree || value === undefined || findNodeAtLocation(tree, path)) return applyEdits(text, modify(text, path, value, {}));
  const [parent, missing] = nearest(tree, path);
  const nested = missing.slice(1).reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return applyEdits(text, insertion(text, parent, String(missing[0]), nested));
}

/** The deepest object on the path that exists, and what is missing below it. */
function nearest(tree: Node, path: JSONPath): [Node, JSONPath] {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const node = findNodeAtLocation(tree, path.slice(0, depth));
    if (node?.type === 'object') return [node, path.slice(depth)];
  }
  return [tree, path];
}

function insertion(text: string, parent: Node, key: string, value: unknown): Edit[] {
  const style = styleOf(text);
  const closing = parent.offset + parent.length - 1;
  const last = parent.children?.at(-1);
  const start = last ? last.offset + last.length : parent.offset + 1;
  const between = text.slice(start, closing);
  const position = start + between.trimEnd().length;
  const comma = last && !stripComments(between).includes(',') ? [{ offset: start, length: 0, content: ',' }] : [];
  if (last && !text.slice(parent.offset, closing).includes('\n')) {
    return [...comma, { offset: position, length: 0, content: ` ${JSON.stringify(key)}: ${JSON.stringify(value)}` }];
  }
  const own = style.indent.repeat(depthOf(parent) + 1);
  const body = JSON.stringify(value, undefined, style.indent).replaceAll('\n', `\n${own}`);
  const end = last ? '' : `\n${style.indent.repeat(depthOf(parent))}`;
  const content = `\n${own}${JSON.stringify(key)}: ${body}${end}`.replaceAll('\n', style.lineEnd);
  return [...comma, { offset: position, length: last ? 0 : closing - position, content }];
}

function depthOf(object: Node): number {
  return object.parent ? 1 + depthOf(object.parent.parent ?? object.parent) : 0;
}

/** Indentation and line ends as the text has them; two spaces for a text without any. */
function styleOf(text: string): { indent: string; lineEnd: string } {
  return { indent: /\n([ \t]+)["}]/.exec(text)?.[1] ?? '  ', lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}
