import { TomlError, parse } from 'smol-toml';
import type { ProjectTexts, StaticValue } from '../frameworks/framework';
import { setPosition, type ConfigObject } from './parse-config';

/** Value of a TOML file; undefined, and a report with its line, when it is broken. */
export function parseToml(project: ProjectTexts, file: string, text: string): StaticValue {
  try {
    return convert(file, text, parse(text));
  } catch (error) {
    const line = error instanceof TomlError ? error.line : undefined;
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
    project.report({ file, line, severity: 'warning', message: `This TOML is not valid: ${what}. Mend this line; the file is left out.` });
    return undefined;
  }
}

/** TOML's parser keeps no positions: a key's line is where its name first stands. */
function convert(file: string, text: string, value: unknown): StaticValue {
  if (Array.isArray(value)) return value.map((item) => convert(file, text, item));
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? Number(value) : (value as StaticValue);
  if (value instanceof Date) return value.toISOString();
  const object: ConfigObject = Object.create(null) as ConfigObject;
  const keys = new Map<string, number>();
  for (const [key, item] of Object.entries(value)) {
    object[key] = convert(file, text, item);
    keys.set(key, lineOfKey(text, key));
  }
  setPosition(object, file, keys.size === 0 ? 1 : Math.min(...keys.values()), keys);
  return object;
}

function lineOfKey(text: string, key: string): number {
  const found = new RegExp(`^[\\s[.\\w"'-]*\\b${key.replace(/[^\w]/g, '\\$&')}["']?\\s*[\\].=]`, 'm').exec(text);
  return found ? text.slice(0, found.index + found[0].length).split('\n').length : 1;
}
