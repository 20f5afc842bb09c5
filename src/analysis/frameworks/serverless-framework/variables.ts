import { posix } from 'node:path';
import type { ConfigObject } from '../../config/parse/config-object';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { resolvePath } from '../../config/resolve-path';
import { UNKNOWN, type Project, type StaticValue } from '../../framework';

const maxDepth = 24;
const maxLength = 10_000;
const unknown: StaticValue = UNKNOWN;

/** What `${…}` may refer to: https://www.serverless.com/framework/docs/guides/variables */
export interface Scope {
  project: Project;
  /** Folder of the service: `file()` is relative to it. */
  folder: string;
  service: ConfigObject;
  /** Values of variables by their text; UNKNOWN while one is being looked up, so that a circle ends. */
  known: Map<string, StaticValue>;
}

/** Value with its `${…}` replaced as far as the files fix them; lists and maps are resolved only at their top, so that the positions of what they hold stay known. */
export function resolveValue(scope: Scope, value: StaticValue, depth = 0): StaticValue {
  if (typeof value !== 'string' || !value.includes('${')) return value;
  if (depth > maxDepth) return unknown;
  const parts = splitVariables(value);
  const resolved = parts.map((part) => (part.variable ? resolveVariable(scope, part.text, depth) : part.text));
  if (resolved.length === 1) return resolved[0] === value ? value : resolveValue(scope, resolved[0], depth + 1);
  const whole = resolved.every((part) => part !== UNKNOWN && part !== undefined && (typeof part !== 'object' || part === null));
  const text = whole ? resolved.map(String).join('') : '';
  return whole && text.length <= maxLength ? text : unknown;
}

/** `a${b}c` is text `a`, variable `b`, text `c`; variables may nest. AWS's own `${AWS::Region}` stays text. */
function splitVariables(value: string): { text: string; variable: boolean }[] {
  const parts: { text: string; variable: boolean }[] = [];
  let at = 0;
  for (let open = value.indexOf('${', at); open >= 0; open = value.indexOf('${', at)) {
    const close = closingBrace(value, open + 2);
    if (close < 0) break;
    if (open > at) parts.push({ text: value.slice(at, open), variable: false });
    const inner = value.slice(open + 2, close);
    parts.push(/^(?:AWS::|[\w-]+$)/.test(inner) ? { text: value.slice(open, close + 1), variable: false } : { text: inner, variable: true });
    at = close + 1;
  }
  if (at < value.length) parts.push({ text: value.slice(at), variable: false });
  return parts;
}

function closingBrace(text: string, from: number): number {
  for (let depth = 1, at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** `opt:stage, self:custom.stage, 'dev'`: the first that has a value. */
function resolveVariable(scope: Scope, text: string, depth: number): StaticValue {
  if (scope.known.has(text)) return scope.known.get(text);
  scope.known.set(text, unknown);
  const answer = firstWithValue(scope, text, depth);
  scope.known.set(text, answer);
  return answer;
}

function firstWithValue(scope: Scope, text: string, depth: number): StaticValue {
  let answer: StaticValue;
  for (const source of splitTop(text, ',')) {
    answer = resolveSource(scope, source.trim(), depth);
    if (answer !== undefined && answer !== null && answer !== UNKNOWN) return answer;
  }
  return answer === undefined ? unknown : answer;
}

/** Splits at `separator` outside of quotes, braces and parentheses. */
function splitTop(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '{' || char === '(') depth++;
    else if (char === '}' || char === ')') depth--;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function resolveSource(scope: Scope, raw: string, depth: number): StaticValue {
  const literal = /^(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|(true|false|null))$/.exec(raw);
  if (literal) return literal[1] ?? literal[2] ?? (literal[3] !== undefined ? Number(literal[3]) : literal[4] === 'null' ? null : literal[4] === 'true');
  const text = raw.includes('${') ? resolveValue(scope, raw, depth + 1) : raw;
  if (typeof text !== 'string') return text;
  const file = /^file\(([^)]*)\)(?::(.*))?$/.exec(text);
  if (file) return fromFile(scope, file[1] ?? '', file[2], depth);
  const [, kind, address = ''] = /^(\w+)(?:\([^)]*\))?:(.*)$/s.exec(text) ?? [];
  if (kind === 'self') return atPath(scope, scope.service, address, depth);
  if (kind === 'sls' || kind === 'opt') return address === 'stage' ? stageOf(scope, kind, depth) : undefined;
  if (kind === 'param') return atPath(scope, parameters(scope, depth), address, depth);
  return undefined;
}

/** The stage that `serverless deploy` takes without `--stage`. */
function stageOf(scope: Scope, kind: string, depth: number): StaticValue {
  const stage = kind === 'opt' ? undefined : resolveValue(scope, asObject(resolveValue(scope, scope.service.provider, depth + 1))?.stage, depth + 1);
  return kind === 'opt' ? undefined : (asString(stage) ?? 'dev');
}

function parameters(scope: Scope, depth: number): StaticValue {
  const stage = asString(stageOf(scope, 'sls', depth)) ?? 'dev';
  const params = asObject(scope.service.params) ?? {};
  const stages = asObject(scope.service.stages) ?? {};
  return { ...asObject(params.default), ...asObject(asObject(stages.default)?.params), ...asObject(params[stage]), ...asObject(asObject(stages[stage])?.params) };
}

/** `file(config.yml):a.b`; a script's value is read only as far as its text fixes it. */
function fromFile(scope: Scope, name: string, address: string | undefined, depth: number): StaticValue {
  const path = resolvePath(scope.folder, name.trim());
  if (path === undefined || !scope.project.files.has(path)) return undefined;
  if (!/\.[cm]?[jt]s$/.test(path)) return atPath(scope, resolveValue(scope, parseConfig(scope.project, path), depth + 1), address ?? '', depth);
  const [first = 'default', ...rest] = address ? address.split('.') : [];
  const exported = scope.project.evaluate(path, first);
  const value = exported === undefined || exported === UNKNOWN ? atPath(scope, scope.project.evaluate(path, 'default'), first === 'default' ? '' : first, depth) : exported;
  return atPath(scope, value, rest.join('.'), depth);
}

/** `custom.memory.small`, resolving variables on the way. */
function atPath(scope: Scope, from: StaticValue, address: string, depth: number): StaticValue {
  let value = from;
  for (const key of address.split('.').filter((part) => part !== '')) {
    value = resolveValue(scope, value, depth + 1);
    if (value === UNKNOWN) return unknown;
    value = Array.isArray(value) ? value[Number(key)] : Object.hasOwn(asObject(value) ?? {}, key) ? asObject(value)?.[key] : undefined;
  }
  return resolveValue(scope, value, depth + 1);
}

/** Path of a file that a variable names, for messages. */
export function includedFile(scope: Scope, value: StaticValue): string | undefined {
  const name = typeof value === 'string' ? /^\$\{file\(([^)$]*)\)/.exec(value)?.[1] : undefined;
  return name === undefined ? undefined : posix.join(scope.folder, name.trim());
}
