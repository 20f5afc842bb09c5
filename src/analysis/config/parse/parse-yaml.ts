import type * as Yaml from 'yaml';
import { UNKNOWN, type Project, type StaticValue } from '../../framework';
import { setPosition, type ConfigObject } from './config-object';

/** Loaded with the first file, for a project may have none, and each start would pay for it. */
const loadYaml = () => require('yaml') as typeof Yaml;

const maxDepth = 200;
/** Open brackets beyond this are an attack or an accident; a parser that recurses would run out of stack. */
const maxBrackets = 400;
const maxNodes = 500_000;
/** Wider than any indentation in use: a line moved this far right is inside whatever is open. */
const farRight = ' '.repeat(400);
const maxRepairs = 25;

/** Short CloudFormation tags that are not called `Fn::` in their long form. */
const plainTags = new Set(['Condition', 'Ref']);

interface Reading {
  yaml: typeof Yaml;
  file: string;
  lines: Yaml.LineCounter;
  anchors: Map<string, StaticValue>;
  nodes: number;
}

/** First document of a YAML file. CloudFormation's short tags become their long form; a merge key is merged; an alias is shared, never copied. */
export function parseYaml(project: Pick<Project, 'report'>, file: string, text: string): StaticValue {
  if (isNestedDeeper(text, maxBrackets)) {
    report(project, file, 'nested too deeply', undefined);
    return undefined;
  }
  try {
    const yaml = loadYaml();
    const { document, lines } = parseTolerantly(yaml, text);
    if (!document) return undefined;
    const error = document.errors[0];
    if (error) report(project, file, error.message, error.linePos?.[0].line);
    return convert({ yaml, file, lines, anchors: new Map(), nodes: 0 }, document.contents, 0);
  } catch (error) {
    report(project, file, error instanceof RangeError ? 'nested too deeply' : String(error), undefined);
    return undefined;
  }
}

function isNestedDeeper(text: string, limit: number): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1;
    if (open > limit) return true;
  }
  return false;
}

function report(project: Pick<Project, 'report'>, file: string, reason: string, line: number | undefined): void {
  const what = /call stack/.test(reason) ? 'nested too deeply' : (reason.split('\n')[0] ?? reason).replace(/ at line \d+, column \d+:?$/, '');
  project.report({ file, line, severity: 'warning', message: `This YAML is not valid: ${what}. Mend this line; what can be read of the file is still used.` });
}

/** YAML 1.2 wants the lines of a `[…]` or `{…}` indented; deployment tools do not. Such lines are moved to the right, which keeps their numbers. */
function parseTolerantly({ LineCounter, parseAllDocuments }: typeof Yaml, text: string): { document: Yaml.Document | undefined; lines: Yaml.LineCounter } {
  const rows = text.split('\n');
  for (let repairs = 0; ; repairs++) {
    const lines = new LineCounter();
    const source = rows.join('\n');
    const documents = parseAllDocuments(source, { lineCounter: lines, logLevel: 'silent', strict: false, uniqueKeys: false });
    const document = Array.isArray(documents) ? (documents[0] as Yaml.Document | undefined) : undefined;
    const outdented = document?.errors.find((error) => error.code === 'BAD_INDENT' && error.message.startsWith('Flow'))?.linePos?.[0].line;
    const row = outdented === undefined ? undefined : rows[outdented - 1];
    if (outdented === undefined || row === undefined || row.startsWith(farRight) || repairs === maxRepairs) return { document, lines };
    rows[outdented - 1] = farRight + row;
  }
}

const unknown = UNKNOWN as StaticValue;

function convert(reading: Reading, node: unknown, depth: number): StaticValue {
  if (depth > maxDepth || ++reading.nodes > maxNodes) return unknown;
  const { isAlias, isMap, isScalar, isSeq } = reading.yaml;
  if (isAlias(node)) return reading.anchors.has(node.source) ? (reading.anchors.get(node.source) as StaticValue) : unknown;
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  const value: StaticValue = isScalar(node) ? scalar(node.value) : isMap(node) ? convertMap(reading, node, depth) : convertSeq(reading, node, depth);
  const tagged = withTag(reading, node.tag, value, lineOf(reading, node));
  if (node.anchor) reading.anchors.set(node.anchor, tagged);
  return tagged;
}

function scalar(value: unknown): StaticValue {
  if (typeof value === 'bigint') return Number(value);
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function convertSeq(reading: Reading, node: { items: unknown[] }, depth: number): StaticValue {
  const list = node.items.map((item) => convert(reading, item, depth + 1));
  setPosition(list, reading.file, lineOf(reading, node), new Map(node.items.map((item, index) => [String(index), lineOf(reading, item)])));
  return list;
}

function convertMap(reading: Reading, node: { items: unknown[] }, depth: number): StaticValue {
  const { isPair, isScalar } = reading.yaml;
  const object: ConfigObject = Object.create(null) as ConfigObject;
  const keys = new Map<string, number>();
  const merged: StaticValue[] = [];
  for (const pair of node.items) {
    if (!isPair(pair)) continue;
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const value = convert(reading, pair.value, depth + 1);
    if (key === '<<') merged.push(...((Array.isArray(value) ? value : [value]) as StaticValue[]));
    else object[key] = value;
    keys.set(key, lineOf(reading, pair.key));
  }
  for (const other of merged) if (typeof other === 'object' && other !== null && !Array.isArray(other)) for (const key of Object.keys(other)) if (!(key in object)) object[key] = other[key];
  setPosition(object, reading.file, lineOf(reading, node), keys);
  return object;
}

/** `!Ref x` is `{ Ref: x }`, `!Sub x` is `{ "Fn::Sub": x }`; YAML's own tags (`tag:yaml.org,…`) change nothing. */
function withTag(reading: Reading, tag: string | undefined, value: StaticValue, line: number): StaticValue {
  if (!tag?.startsWith('!') || tag === '!') return value;
  const name = tag.slice(1);
  const object: ConfigObject = Object.create(null) as ConfigObject;
  object[plainTags.has(name) ? name : `Fn::${name}`] = value;
  setPosition(object, reading.file, line, new Map());
  return object;
}

function lineOf(reading: Reading, node: unknown): number {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? reading.lines.linePos(range[0]).line : 1;
}
