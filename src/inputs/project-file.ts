import { findNodeAtLocation, getNodePath, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import type { Diagnostic, ProjectInputs } from '../domain';
import { editJson } from './edit-json';
import { linesOf } from './lines-of';
import { projectFileName } from './project-file-name';
import { shownValue } from './shown-value';

/** Loaded with the first file that says something: most projects have none, and each start would pay for the schema and what makes it. */
const loadSchema = () => (require('./project-file-schema') as typeof import('./project-file-schema')).projectFileSchema;

type LineAt = ReturnType<typeof linesOf>;

/** Of one kind of mistake, made over and over. */
const MOST_SHOWN = 50;

/** What the file says, without the parts that it may not say: those are in `diagnostics`, each with its line. */
export interface ParsedProjectFile {
  inputs: ProjectInputs;
  diagnostics: Diagnostic[];
}

/** Reads the text of `hosting-cost.json` (comments and trailing commas are fine). Everything valid is kept. */
export function parseProjectFile(text: string): ParsedProjectFile {
  if (text.trim() === '') return { inputs: {}, diagnostics: [] };
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { inputs: {}, diagnostics: [tooDeep] };
  }
}

const tooDeep: Diagnostic = { file: projectFileName, line: 1, severity: 'error', message: 'is nested too deeply to be read; nothing in it counts. Mend it.' };

function parse(text: string): ParsedProjectFile {
  const lineAt = linesOf(text);
  const { tree, diagnostics } = readTree(text, lineAt);
  if (!tree || tree.type !== 'object') {
    return { inputs: {}, diagnostics: diagnostics.length ? diagnostics : [diagnose(lineAt, tree?.offset ?? 0, 'expected an object: { … }')] };
  }
  const value: unknown = getNodeValue(tree);
  for (const [index, property] of prototypeKeys(tree).entries()) {
    if (index < MOST_SHOWN) diagnostics.push(diagnose(lineAt, property.offset, 'unknown field "__proto__": remove it'));
    remove(value, getNodePath(property.children![0]!));
  }
  return { inputs: keepValid(lineAt, tree, value, diagnostics), diagnostics };
}

/**
 * The text with `inputs` in it, edited in place: formatting, comments and the fields that do not change stay as they are.
 * A text that is not JSON is not touched; `text` is then undefined and `diagnostics` says why.
 */
export function updateProjectFile(text: string, inputs: ProjectInputs): { text?: string; diagnostics: Diagnostic[] } {
  const current = text.trim() === '' ? '{}\n' : text;
  if (parseProjectFile(current).diagnostics.includes(tooDeep)) return { diagnostics: [tooDeep] };
  const { tree, diagnostics } = readTree(current, linesOf(current));
  if (diagnostics.length || tree?.type !== 'object') return { diagnostics: diagnostics.length ? diagnostics : parseProjectFile(text).diagnostics };
  const before = parseProjectFile(current).inputs;
  const edited = changes(before, inputs, []).reduce((edit, { path, value }) => editJson(edit, path, value), current);
  return { text: edited, diagnostics: [] };
}

function readTree(text: string, lineAt: LineAt): { tree: Node | undefined; diagnostics: Diagnostic[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  return { tree, diagnostics: errors.slice(0, MOST_SHOWN).map((error) => diagnose(lineAt, error.offset, `not valid JSON: ${inWords(printParseErrorCode(error.error))}`)) };
}

/** `CommaExpected` -> `comma expected`. */
function inWords(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function diagnose(lineAt: LineAt, offset: number, message: string): Diagnostic {
  return { file: projectFileName, line: lineAt(offset), severity: 'error', message };
}

/** Property names that would reach an object's prototype. */
function prototypeKeys(node: Node): Node[] {
  const own = node.type === 'property' && node.children?.[0]?.value === '__proto__' ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(prototypeKeys)];
}

/** Takes out what the schema refuses, reports it, and asks again until the rest is valid. */
function keepValid(lineAt: LineAt, tree: Node, value: unknown, diagnostics: Diagnostic[]): ProjectInputs {
  const result = loadSchema().safeParse(value);
  if (result.success) {
    const { $schema: _, ...inputs } = result.data;
    return inputs;
  }
  const refused = result.error.issues.flatMap((issue) => refusals(issue, value));
  for (const { path, message } of refused.slice(0, MOST_SHOWN)) diagnostics.push(diagnose(lineAt, offsetOf(tree, path), `${nameOf(path)}${message}`));
  if (refused.length > MOST_SHOWN) diagnostics.push(diagnose(lineAt, tree.offset, `${(refused.length - MOST_SHOWN).toLocaleString('en-US')} more values are refused.`));
  // From behind, as what is removed from a list moves what follows.
  for (const { path } of refused.toReversed()) remove(value, path);
  return keepValid(lineAt, tree, value, diagnostics);
}

interface Refusal {
  path: JSONPath;
  message: string;
}

function refusals(issue: z.core.$ZodIssue, value: unknown): Refusal[] {
  const path = issue.path as JSONPath;
  if (issue.code === 'unrecognized_keys') {
    const allowed = allowedFields(path);
    return issue.keys.map((key) => ({ path: [...path, key], message: `: unknown field. Known fields: ${allowed}` }));
  }
  if (issue.code === 'invalid_key') return [{ path, message: `: ${issue.issues[0]?.message ?? issue.message}` }];
  return [{ path, message: `: ${shownValue(at(value, path))} is refused, ${issue.message.replace(/^Invalid \w+: /, '').replace(/^Too (small|big): /, '')}` }];
}

/** Field names of the object that stands at `path` in the schema. */
function allowedFields(path: JSONPath): string {
  const projectFileSchema = loadSchema();
  if (path[0] === 'scenarios') return path.length === 2 ? Object.keys(projectFileSchema.shape.scenarios.unwrap().valueType.shape).join(', ') : allowedFields(path.slice(2));
  const { container, currency, handlers, network, options } = projectFileSchema.shape;
  const shapes: Record<string, object> = { container: container.unwrap().shape, currency: currency.unwrap().shape, handlers: handlers.unwrap().valueType.shape, network: network.unwrap().shape, options: options.unwrap().valueType.shape };
  if (path[2] === 'provisionedConcurrency') return 'concurrency, hoursPerMonth';
  return Object.keys(shapes[String(path[0])] ?? projectFileSchema.shape).join(', ');
}

function nameOf(path: JSONPath): string {
  return path.length ? path.map((part) => String(part)).join(' › ') : projectFileName;
}

/** Offset of the property (or of the nearest thing around it) that stands at `path`. */
function offsetOf(tree: Node, path: JSONPath): number {
  const node = findNodeAtLocation(tree, path);
  if (!node) return path.length ? offsetOf(tree, path.slice(0, -1)) : tree.offset;
  return node.parent?.type === 'property' ? node.parent.offset : node.offset;
}

function at(value: unknown, path: JSONPath): unknown {
  return path.reduce((inner: unknown, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

function remove(value: unknown, path: JSONPath): void {
  const parent = at(value, path.slice(0, -1)) as Record<string, unknown> | undefined;
  const last = path.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (parent && last !== undefined) delete parent[last];
}

/** Leaves that differ; an object that loses its last field goes as a whole. */
function changes(before: unknown, after: unknown, path: JSONPath): { path: JSONPath; value: unknown }[] {
  if (!isObject(before) || !isObject(after)) return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, value: after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changes(before[key], emptied(after[key]), [...path, key]));
}

function emptied(value: unknown): unknown {
  return isObject(value) && Object.values(value).every((part) => emptied(part) === undefined) ? undefined : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
