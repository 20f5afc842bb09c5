import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseYaml } from '../analysis/config/parse-yaml';
import { cdkWorkflows } from '../analysis/workflows/cdk-workflows';
import type { Diagnostic } from '../domain';
import { stateMachinesIn } from '../estimate/state-machines-in';
import type { FoundStateMachine } from '../estimate/state-machines-in';
import { stateTransitions } from '../estimate/state-transitions';
import type { StateMachine } from '../estimate/state-transitions';
import type { Section } from '../report/document';
import { FriendlyError } from './friendly-error';

export interface CountedStateMachine {
  path: string;
  type: 'EXPRESS' | 'STANDARD';
  perExecution: number;
  assumptions: string[];
}

/** The state machines of a file with their transitions; JSON is YAML too, and the tags of CloudFormation do not matter here. */
export function readStateMachines(file: string, itemsPerMap: number): CountedStateMachine[] {
  if (!(itemsPerMap >= 0)) throw new FriendlyError('--items expects a number, such as 10.');
  const found: (FoundStateMachine & { assumptions?: string[] })[] = isCode(file) ? inCode(file) : stateMachinesIn(withFiles(documentOf(file), file, 0));
  if (found.length === 0) throw new FriendlyError(`${file} defines no state machine: nothing in it ${isCode(file) ? 'constructs a StateMachine of aws-cdk-lib/aws-stepfunctions from a chain' : 'has "StartAt" and "States", or names a file that has'}.`);
  return found.map(({ path, type, machine, assumptions: ofCode = [] }) => {
    const { perExecution, assumptions } = stateTransitions(machine, itemsPerMap);
    return { path: path || file, type, perExecution, assumptions: [...assumptions, ...ofCode] };
  });
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
  return cdkWorkflows(text(file), file).map(({ id, line, type, definition, assumptions }) => ({ path: `${id} (${file}:${line})`, type, machine: definition as StateMachine, assumptions }));
}

const deepest = 5;

/** The document with the files that it names for a definition: SAM's `DefinitionUri`, `${file(...)}` of the Serverless Framework, `AWS::Include`. */
function withFiles(value: unknown, file: string, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return value.map((item) => withFiles(item, file, depth));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    const named = fileNamedBy(key, inner);
    return named === undefined ? [key, withFiles(inner, file, depth)] : [key, includedFile(named, file, depth)];
  }));
}

function fileNamedBy(key: string, value: unknown): string | undefined {
  const include = (value as { 'Fn::Transform'?: { Parameters?: { Location?: unknown } } } | null)?.['Fn::Transform']?.Parameters?.Location;
  if (typeof include === 'string' && !include.startsWith('s3:')) return include;
  if (typeof value !== 'string') return undefined;
  if (key === 'DefinitionUri') return value.startsWith('s3:') ? undefined : value;
  return /^(definition|stateMachines)$/i.test(key) || /StateMachine/i.test(key) ? /^\$\{file\(([^)]+)\)(?::[\w.]+)?\}$/.exec(value)?.[1] : undefined;
}

function includedFile(named: string, file: string, depth: number): unknown {
  const path = resolve(dirname(file), named);
  return withFiles(documentOf(path), path, depth + 1);
}

/** Read as tolerantly as deployment tools do; what is not valid counts only when nothing could be read. */
function documentOf(file: string): unknown {
  const reasons: Diagnostic[] = [];
  const document: unknown = parseYaml({ files: new Set(), read: () => undefined, report: (reason) => reasons.push(reason) }, file, withoutSubstitutions(text(file)));
  const [reason] = reasons;
  if (reason && (typeof document !== 'object' || document === null)) throw new FriendlyError(`${file}${reason.line === undefined ? '' : `:${reason.line}`} cannot be read: ${reason.message}`);
  return document;
}

/** Definitions in JSON may have `${name}` where a number is put in later. */
function withoutSubstitutions(content: string): string {
  return /^\s*\{/.test(content) ? content.replaceAll(/(:\s*)\$\{[\w.:-]+\}(?=\s*[,}\]\n])/g, '$1"substituted"') : content;
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new FriendlyError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
