import type { ProjectTexts, StaticValue } from '../frameworks/framework';
import { parseJson } from './parse-json';
import { parseToml } from './parse-toml';
import { parseYaml } from './parse-yaml';

/** An object of a configuration file. Without prototype, so that a key like `__proto__` is an ordinary key. */
export type ConfigObject = { [key: string]: StaticValue };

interface Position {
  file: string;
  line: number;
  keys: Map<string, number>;
}

const positions = new WeakMap<object, Position>();

/** Notes where an object (or a list) of a file stands, and the lines of its keys. */
export function setPosition(object: object, file: string, line: number, keys: Map<string, number>): void {
  positions.set(object, { file, line, keys });
}

/** File and 1-based line of an object of a configuration file, or of one of its keys. */
export function positionOf(object: unknown, key?: string | number): { file: string; line: number } | undefined {
  const position = typeof object === 'object' && object !== null ? positions.get(object) : undefined;
  return position && { file: position.file, line: (key === undefined ? undefined : position.keys.get(String(key))) ?? position.line };
}

const parsed = new WeakMap<ProjectTexts['files'], Map<string, { text: string; value: StaticValue }>>();

/** Value of a YAML, JSON or TOML file. What is broken in it is reported once with its line, the rest is still read; undefined when there is no such file. */
export function parseConfig(project: ProjectTexts, file: string): StaticValue {
  const text = project.read(file);
  if (text === undefined) return undefined;
  const known = parsed.get(project.files) ?? new Map<string, { text: string; value: StaticValue }>();
  parsed.set(project.files, known);
  const before = known.get(file);
  if (before?.text === text) return before.value;
  const parse = /\.toml$/.test(file) ? parseToml : /\.(?:jsonc?|json5)$/.test(file) ? parseJson : parseYaml;
  const value = parse(project, file, text);
  known.set(file, { text, value });
  return value;
}

/** The object itself, or undefined for everything else (lists too). */
export function asObject(value: StaticValue): ConfigObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** The items of a list; anything else that is there is a list of one. */
export function asList(value: StaticValue): StaticValue[] {
  if (Array.isArray(value)) return value;
  const list: StaticValue[] = [];
  if (value !== undefined && value !== null) list.push(value);
  return list;
}

export function asString(value: StaticValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A number, also when it is written as text (`"512"`). */
export function asNumber(value: StaticValue): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
