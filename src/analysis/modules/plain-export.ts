import type { ExportedShape } from '../framework';

/** Longer texts are rare, and may be too long to be parsed at all. In characters. */
const LONGEST = 100_000;
/** Within templates, comments, strings of several lines and namespaces a line that looks like an export is none of the module. */
const AROUND_LINES = ['`', '/*', '\\\n', '\\\r', 'namespace', 'module ', 'declare '];

/** A function that a line of a TypeScript file exports under this name, as the text alone tells; undefined where only the parser can. */
export function plainExport(file: string, text: string, name: string): ExportedShape | undefined {
  if (text.length > LONGEST || !['.ts', '.mts', '.cts'].some((ending) => file.endsWith(ending))) return undefined;
  for (const line of [`export const ${name} = async (`, `export async function ${name}(`, `export function ${name}(`]) {
    const at = text.startsWith(line) ? 0 : text.indexOf(`\n${line}`);
    if (at < 0) continue;
    const before = text.slice(0, at + 1);
    return AROUND_LINES.some((part) => before.includes(part)) ? undefined : { name, file, kind: 'function' };
  }
  return undefined;
}
