import type { Diagnostic } from '../../../domain';
import type { ProjectTexts, StaticValue } from '../../framework';
import type { ConfigObject } from './config-object';
import { copiedSuffix } from '../locate/copied-suffix';
import { parseJson } from './parse-json';
import { parseToml } from './parse-toml';
import { parseYaml } from './parse-yaml';

const copiedFile = new RegExp(String.raw`(\.(?:json5|jsonc?|toml|ya?ml))${copiedSuffix}$`);

/** Value of a YAML, JSON or TOML file. What is broken in it is reported once with its line, the rest is still read; undefined when there is no such file. */
export function parseConfig(project: ProjectTexts, file: string): StaticValue {
  const text = project.read(file);
  if (text === undefined) return undefined;
  let config = project.configs.get(file);
  if (config?.text !== text) project.configs.set(file, (config = parsedConfig(file, text)));
  config.problems.forEach(project.report);
  return config.value;
}

function parsedConfig(file: string, text: string): { text: string; value: StaticValue; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const name = file.replace(copiedFile, '$1');
  const parse = /\.toml$/.test(name) ? parseToml : /\.(?:jsonc?|json5)$/.test(name) ? parseJson : parseYaml;
  const value = parse({ report: (problem) => void problems.push(problem) }, file, text);
  return { text, value, problems: name === file ? problems : [] };
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
