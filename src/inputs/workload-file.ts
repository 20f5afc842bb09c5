import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import type { Diagnostic } from '../domain';
import { linesOf } from './lines-of';
import { shownValue } from './shown-value';
import { provisionedConcurrencySchema } from './hosting-inputs-schema';
import { workloadFileSchema } from './workload-file-schema';
import type { WorkloadFile } from './workload-file-schema';

const MOST_SHOWN = 50;

/** The workload, or what must be mended in the file before there is one. */
export interface ParsedWorkloadFile {
  workload?: WorkloadFile;
  diagnostics: Diagnostic[];
}

/** Reads the text of a workload file (comments and trailing commas are fine). Nothing is left out silently: one mistake and there is no workload. */
export function parseWorkloadFile(text: string, file: string, optionIds: readonly string[]): ParsedWorkloadFile {
  try {
    return parse(text, file, optionIds);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { diagnostics: [{ file, line: 1, severity: 'error', message: 'is nested too deeply to be read' }] };
  }
}

function parse(text: string, file: string, optionIds: readonly string[]): ParsedWorkloadFile {
  const errors: ParseError[] = [];
  const lineAt = linesOf(text);
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const at = (offset: number, message: string): Diagnostic => ({ file, line: lineAt(offset), severity: 'error', message });
  if (errors.length > 0 || !tree) return { diagnostics: errors.length ? errors.slice(0, MOST_SHOWN).map(({ error, offset }) => at(offset, `not valid JSON: ${printParseErrorCode(error)}`)) : [at(0, 'is empty: expected { "handlers": [ … ] }')] };
  const value: unknown = getNodeValue(tree);
  const parsed = workloadFileSchema.safeParse(value);
  const refused = parsed.success ? [...unknownOptions(parsed.data, optionIds), ...repeatedIds(parsed.data)] : parsed.error.issues.flatMap((issue) => refusals(issue, value));
  if (!parsed.success || refused.length > 0) return { diagnostics: shown(refused, tree, at) };
  return { workload: parsed.data, diagnostics: [] };
}

interface Refusal {
  path: JSONPath;
  message: string;
}

/** In the order of the file; where one mistake was made ten thousand times, the first of them are enough. */
function shown(refused: Refusal[], tree: Node, at: (offset: number, message: string) => Diagnostic): Diagnostic[] {
  const placed = refused.slice(0, MOST_SHOWN).map(({ path, message }) => ({ offset: offsetOf(tree, path), message: `${path.length ? `${path.join(' › ')}: ` : ''}${message}` }));
  const more = refused.length > MOST_SHOWN ? [{ offset: tree.offset, message: `${(refused.length - MOST_SHOWN).toLocaleString('en-US')} more are refused.` }] : [];
  return [...placed.toSorted((a, b) => a.offset - b.offset), ...more].map(({ offset, message }) => at(offset, message));
}

function unknownOptions({ options = {} }: WorkloadFile, optionIds: readonly string[]): Refusal[] {
  return Object.keys(options).filter((id) => !optionIds.includes(id)).map((id) => ({ path: ['options', id], message: `unknown option. Known options: ${optionIds.join(', ')}` }));
}

function repeatedIds({ handlers }: WorkloadFile): Refusal[] {
  const first = new Map(handlers.map(({ id }, index) => [id, index] as const).toReversed());
  return handlers.flatMap(({ id }, index) => (first.get(id)! < index ? [{ path: ['handlers', index, 'id'], message: `"${id}" is the id of another handler too, expected one of its own` }] : []));
}

function refusals(issue: z.core.$ZodIssue, value: unknown): Refusal[] {
  const path = issue.path as JSONPath;
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(path).join(', ');
    return issue.keys.map((key) => ({ path: [...path, key], message: `unknown field. Known fields: ${known}` }));
  }
  const found: unknown = path.reduce((inner: unknown, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
  if (found === undefined) return [{ path, message: `is missing, ${lowered(issue.message)}` }];
  if (typeof found === 'object') return [{ path, message: lowered(issue.message) }];
  return [{ path, message: `${shownValue(found)} is refused, ${lowered(issue.message)}` }];
}

/** `Invalid input: expected number, received undefined` -> `expected number`. */
function lowered(message: string): string {
  return message.replace(/^(Invalid \w+|Too (small|big)): /, '').replace(/, received undefined$/, '');
}

/** Names of the fields of the object at `path`. */
function fieldsAt(path: JSONPath): string[] {
  const { handlers, options } = workloadFileSchema.shape;
  const [first, , third] = path;
  if (third === 'provisionedConcurrency') return Object.keys(provisionedConcurrencySchema.shape);
  if (first === 'handlers') return Object.keys(handlers.element.shape);
  return Object.keys(first === 'options' ? options.unwrap().valueType.shape : workloadFileSchema.shape);
}

/** Offset of the value, or of the nearest thing around it, that stands at `path`. */
function offsetOf(tree: Node, path: JSONPath): number {
  const node = findNodeAtLocation(tree, path);
  if (!node) return path.length ? offsetOf(tree, path.slice(0, -1)) : tree.offset;
  return node.parent?.type === 'property' ? node.parent.offset : node.offset;
}
