import { realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { parseYaml } from '../analysis/config/parse/parse-yaml';
import { cdkWorkflows } from '../analysis/workflows/cdk-workflows';
import type { Diagnostic } from '../domain';
import { stateMachinesIn } from '../estimate/state-machines/state-machines-in';
import type { FoundStateMachine } from '../estimate/state-machines/state-machines-in';
import { stateTransitions } from '../estimate/state-machines/state-transitions';
import type { StateMachine } from '../estimate/state-machines/state-transitions';
import type { Section } from '../report/documents/document';
import { stateMachineSchema } from '../inputs/state-machine-schema';
import { FriendlyError } from './friendly-error';
import { readNamedFile } from './read-named-file';

const MOST_ITEMS = 1e9;
const MOST_TRANSITIONS = 1e15;

export interface CountedStateMachine {
  path: string;
  type: 'EXPRESS' | 'STANDARD';
  perExecution: number;
  assumptions: string[];
}

/** The state machines of a file with their transitions; JSON is YAML too, and the tags of CloudFormation do not matter here. */
export function readStateMachines(file: string, itemsPerMap: number): CountedStateMachine[] {
  if (!(itemsPerMap >= 0 && itemsPerMap <= MOST_ITEMS)) throw new FriendlyError('--items expects a number, such as 10.');
  const found = unlessTooDeep(file, () => machinesOf(file));
  if (found.length === 0) throw new FriendlyError(`${file} defines no state machine: nothing in it ${isCode(file) ? 'constructs a StateMachine of aws-cdk-lib/aws-stepfunctions from a chain' : 'has "StartAt" and "States", or names a file that has'}.`);
  return found.map(({ path, type, machine, assumptions: ofCode = [] }) => {
    const { perExecution, assumptions } = unlessTooDeep(file, () => stateTransitions(checked(machine, path, file), itemsPerMap));
    if (!(perExecution <= MOST_TRANSITIONS)) throw new FriendlyError(`${file}: ${path || 'the state machine'} makes more than ${MOST_TRANSITIONS.toExponential()} transitions. Give fewer --items.`);
    return { path: path || file, type, perExecution, assumptions: [...assumptions, ...ofCode] };
  });
}

function machinesOf(file: string): (FoundStateMachine & { assumptions?: string[] })[] {
  return isCode(file) ? inCode(file) : stateMachinesIn(withFiles(documentOf(file), { file, depth: 0, budget: { values: 0 } }));
}

/** What the file says, checked: it may say anything. */
function checked(machine: unknown, path: string, file: string): StateMachine {
  const parsed = stateMachineSchema.safeParse(machine);
  if (parsed.success) return parsed.data;
  const { path: place, message } = parsed.error.issues[0]!;
  throw new FriendlyError(`${file}: ${[path, ...place].filter(Boolean).join('.')}: ${message}`);
}

function unlessTooDeep<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new FriendlyError(`${file} is nested too deeply to be read.`);
    throw error;
  }
}

/** The count for people. */
export function stateMachinesDocument(machines: readonly CountedStateMachine[]): Section[] {
  const rows = machines.map(({ path, type, perExecution }) => [path, type, perExecution.toLocaleString('en-US', { maximumFractionDigits: 2 })]);
  return [{ title: 'State transitions of one execution', table: { head: ['State machine', 'Type', 'Transitions'], rows, right: [2] }, items: machines.flatMap(({ assumptions }) => assumptions) }];
}

function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file);
}

/** Chains of the CDK, read and never run. */
function inCode(file: string): (FoundStateMachine & { assumptions: string[] })[] {
  return cdkWorkflows(readNamedFile(file), file).map(({ id, line, type, definition, assumptions }) => ({ path: `${id} (${file}:${line})`, type, machine: definition as StateMachine, assumptions }));
}

const deepest = 5;

/** Aliases of YAML may stand for more values than there are atoms. */
const MOST_VALUES = 1_000_000;

interface Place {
  file: string;
  /** Files that name files. */
  depth: number;
  budget: { values: number };
}

/** The document with the files that it names for a definition: SAM's `DefinitionUri`, `${file(...)}` of the Serverless Framework, `AWS::Include`. */
function withFiles(value: unknown, place: Place): unknown {
  if (++place.budget.values > MOST_VALUES) throw new FriendlyError(`${place.file} has more than ${MOST_VALUES.toLocaleString('en-US')} values; it was not read.`);
  if (typeof value !== 'object' || value === null || place.depth > deepest) return value;
  if (Array.isArray(value)) return value.map((item) => withFiles(item, place));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    const named = fileNamedBy(key, inner);
    return [key, named === undefined ? withFiles(inner, place) : includedFile(named, place)];
  }));
}

function fileNamedBy(key: string, value: unknown): string | undefined {
  const include = (value as { 'Fn::Transform'?: { Parameters?: { Location?: unknown } } } | null)?.['Fn::Transform']?.Parameters?.Location;
  if (typeof include === 'string' && !include.startsWith('s3:')) return include;
  if (typeof value !== 'string') return undefined;
  if (key === 'DefinitionUri') return value.startsWith('s3:') ? undefined : value;
  return /^(definition|stateMachines)$/i.test(key) || /StateMachine/i.test(key) ? /^\$\{file\(([^)]+)\)(?::[\w.]+)?\}$/.exec(value)?.[1] : undefined;
}

function includedFile(named: string, { file, depth, budget }: Place): unknown {
  const path = resolve(dirname(file), named);
  const root = isInside(process.cwd(), file) ? process.cwd() : dirname(file);
  if (!isInside(root, path)) throw new FriendlyError(`${file} names ${named}, which is not a file below ${root}; it was not read. Run the command in the folder that holds both.`);
  return withFiles(documentOf(path), { file: path, depth: depth + 1, budget });
}

/** Read as tolerantly as deployment tools do; what is not valid counts only when nothing could be read. */
function documentOf(file: string): unknown {
  const reasons: Diagnostic[] = [];
  const document: unknown = parseYaml({ report: (reason) => reasons.push(reason) }, file, withoutSubstitutions(readNamedFile(file)));
  const [reason] = reasons;
  if (reason && (typeof document !== 'object' || document === null)) throw new FriendlyError(`${file}${reason.line === undefined ? '' : `:${reason.line}`} cannot be read: ${reason.message}`);
  return document;
}

/** Definitions in JSON may have `${name}` where a number is put in later. */
function withoutSubstitutions(content: string): string {
  return /^\s*\{/.test(content) ? content.replaceAll(/(:\s*)\$\{[\w.:-]+\}(?=\s*[,}\]\n])/g, '$1"substituted"') : content;
}

/** Links followed. What is not there is told when it is read. */
function isInside(root: string, path: string): boolean {
  try {
    return `${realpathSync(path)}${sep}`.startsWith(realpathSync(root) + sep) && statSync(path).isFile();
  } catch {
    return `${resolve(path)}${sep}`.startsWith(resolve(root) + sep);
  }
}
