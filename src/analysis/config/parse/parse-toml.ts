import { TomlError, parse } from 'smol-toml';
import type { Project, StaticValue } from '../../framework';
import { setPosition, type ConfigObject } from './config-object';

/** Value of a TOML file; undefined, and a report with its line, when it is broken. */
export function parseToml(project: Pick<Project, 'report'>, file: string, text: string): StaticValue {
  try {
    return convert(file, linesOfKeys(text), parse(text));
  } catch (error) {
    const line = error instanceof TomlError ? error.line : undefined;
    const what = error instanceof RangeError ? 'nested too deeply' : error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
    project.report({ file, line, severity: 'warning', message: `This TOML is not valid: ${what}. Mend this line; the file is left out.` });
    return undefined;
  }
}

/** TOML's parser keeps no positions: a key's line is where its name first stands. */
function convert(file: string, lines: Map<string, number>, value: unknown): StaticValue {
  if (Array.isArray(value)) return value.map((item) => convert(file, lines, item));
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? Number(value) : (value as StaticValue);
  if (value instanceof Date) return value.toISOString();
  const object: ConfigObject = Object.create(null) as ConfigObject;
  const keys = new Map<string, number>();
  for (const [key, item] of Object.entries(value)) {
    object[key] = convert(file, lines, item);
    keys.set(key, lines.get(key) ?? 1);
  }
  setPosition(object, file, keys.size === 0 ? 1 : Math.min(...keys.values()), keys);
  return object;
}

/** The line of each name that first stands before a `=` or in the brackets of a table. */
function linesOfKeys(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [index, row] of text.split('\n').entries()) {
    const names = row.trimStart().startsWith('[') ? row : row.includes('=') ? row.slice(0, row.indexOf('=')) : '';
    for (const [quoted] of names.matchAll(/"[^"]*"|'[^']*'|[^\s[\].="']+/g)) {
      const name = quoted.replace(/^["']|["']$/g, '');
      if (!lines.has(name)) lines.set(name, index + 1);
    }
  }
  return lines;
}
