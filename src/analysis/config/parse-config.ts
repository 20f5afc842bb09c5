import type { Diagnostic } from '../../domain';
import type { ProjectTexts, StaticValue } from '../framework';
import type { ConfigObject } from './config-object';
import { parseJson } from './parse-json';
import { parseToml } from './parse-toml';
import { parseYaml } from './parse-yaml';

/** Configuration files that were parsed, by their path. */
export type ParsedConfigs = Map<string, { text: string; value: StaticValue; problems: Diagnostic[] }>;

const parsed = new WeakMap<ProjectTexts['files'], ParsedConfigs>();

/** Value of a YAML, JSON or TOML file. What is broken in it is reported once with its line, the rest is still read; undefined when there is no such file. */
export function parseConfig(project: ProjectTexts, file: string): StaticValue {
  const text = project.read(file);
  if (text === undefined) return undefined;
  const known = project.configs ?? parsedIn(project);
  let config = known.get(file);
  if (config?.text !== text) known.set(file, (config = parsedConfig(project, file, text)));
  config.problems.forEach(project.report);
  return config.value;
}

function parsedIn({ files }: ProjectTexts): ParsedConfigs {
  const known: ParsedConfigs = parsed.get(files) ?? new Map();
  parsed.set(files, known);
  return known;
}

function parsedConfig(project: ProjectTexts, file: string, text: string): { text: string; value: StaticValue; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const parse = /\.toml$/.test(file) ? parseToml : /\.(?:jsonc?|json5)$/.test(file) ? parseJson : parseYaml;
  const value = parse({ ...project, report: (problem) => void problems.push(problem) }, file, text);
  return { text, value, problems };
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
