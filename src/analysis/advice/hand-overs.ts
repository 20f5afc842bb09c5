import type { Advice, AdviceUser, AwaitedCall, Handler } from '../../domain';
import { calledName } from '../summary/called-name';
import { ts } from '../syntax';
import type { WiredFunction, Wiring } from '../wiring/wiring';
import { callNode } from './syntax/call-node';
import { codeRange } from './syntax/code-range';
import { namedThing } from './syntax/named-thing';
import { constantValue, requestParameter } from './syntax/request-parameter';

/** What is known of the project when its functions are looked at together. */
export interface WholeProject {
  handlers: ReadonlyMap<string, Handler>;
  wirings: readonly Wiring[];
  sourceOf(file: string): ts.SourceFile | undefined;
  readText(file: string): string | undefined;
}

/** A Lambda function runs at most so long, in s: two that may take longer together cannot be one. */
const LONGEST_SECONDS = 900;

/**
 * One function that hands its work to another of the same project through S3 or Step Functions, where both ends are proved: the bucket whose new
 * object starts the other, which begins by reading it; the execution that is nothing but the other; two states between which nothing stands.
 */
export function* handOvers(project: WholeProject): Iterable<Advice> {
  for (const { functions, machines } of project.wirings) {
    const byId = new Map(functions.map((one) => [one.handlerId, one]));
    for (const from of functions) {
      yield* throughObjects(project, from, functions);
      yield* byExecution(project, from, machines);
    }
    for (const { name, isExpress, handOvers } of machines) {
      for (const pair of handOvers) {
        const [from, to] = [project.handlers.get(pair.from), project.handlers.get(pair.to)];
        if (!from || !to || !canBeOne(from, to)) continue;
        yield* throughObjectOfMachine(project, byId.get(pair.from), byId.get(pair.to));
        if (!isExpress) yield { kind: 'hand-over', through: 'transition', range: wholeLine(project, pair), subjects: [name, from.name, to.name], users: [user(from), user(to)], unbilled: ['aws-step-functions-transitions', 'aws-lambda-requests'] };
      }
    }
  }
}

const OBJECT_UNITS = ['aws-s3-tier1-requests', 'aws-s3-tier2-requests'];

/** The other function is started by the object. One that many objects of a request start works on them at once: that is no detour. */
function* throughObjects(project: WholeProject, from: WiredFunction, functions: readonly WiredFunction[]): Iterable<Advice> {
  for (const { put, thing, index } of puts(project, from)) {
    for (const to of functions) {
      const [sender, reader] = [project.handlers.get(from.handlerId), project.handlers.get(to.handlerId)];
      if (!sender || !reader || to === from || !to.startedBy.includes(thing) || put.multiplicity === 'per-item' || !canBeOne(sender, reader)) continue;
      const read = firstRead(project, to, thing);
      if (read !== undefined) yield objectAdvice(project, { sender, put, index, reader, read, unbilled: [...OBJECT_UNITS, 'aws-lambda-requests'] });
    }
  }
}

/** The next state reads what the one before it has written, under a key that it is given. */
function* throughObjectOfMachine(project: WholeProject, from: WiredFunction | undefined, to: WiredFunction | undefined): Iterable<Advice> {
  if (!from || !to) return;
  for (const { put, thing, index } of puts(project, from)) {
    const [sender, reader] = [project.handlers.get(from.handlerId)!, project.handlers.get(to.handlerId)!];
    const read = put.multiplicity === 'per-item' ? undefined : firstRead(project, to, thing);
    const key = read === undefined ? undefined : parameterOf(project, reader.awaitedCalls[read]!, 'Key');
    if (read !== undefined && key && isOfEvent(key)) yield objectAdvice(project, { sender, put, index, reader, read, unbilled: OBJECT_UNITS });
  }
}

interface Put {
  put: AwaitedCall;
  index: number;
  /** The bucket. */
  thing: string;
}

function puts(project: WholeProject, from: WiredFunction): Put[] {
  const handler = project.handlers.get(from.handlerId);
  return (handler?.awaitedCalls ?? []).flatMap((put, index): Put[] => {
    if (put.service !== 's3' || !/^(?:put|putobject|upload)$/i.test(put.operation) || !put.awaited || put.phase !== 'request') return [];
    const bucket = parameterOf(project, put, 'Bucket');
    const thing = bucket && namedThing(bucket, from.environment);
    return thing === undefined ? [] : [{ put, index, thing }];
  });
}

/** Number of the call with which a function begins, when that reads an object of the bucket: by its own name for it, or by the name that the event brings. */
function firstRead(project: WholeProject, to: WiredFunction, thing: string): number | undefined {
  const calls = project.handlers.get(to.handlerId)?.awaitedCalls ?? [];
  const index = calls.findIndex(({ phase, service, operation }) => phase === 'request' && !(service === 's3' && /^head/i.test(operation)));
  const first = calls[index];
  if (first?.service !== 's3' || !/^get(?:object)?$/i.test(first.operation)) return undefined;
  const bucket = parameterOf(project, first, 'Bucket');
  return bucket && (namedThing(bucket, to.environment) === thing || (to.startedBy.includes(thing) && isOfEventBucket(bucket))) ? index : undefined;
}

/** `record.s3.bucket.name`, `event.detail.bucket.name`. */
function isOfEventBucket(bucket: ts.Expression): boolean {
  return /\bbucket(?:\?|!)?\.name\b/.test(constantValue(bucket).getText());
}

/** Begins with a name that a function is given. */
function isOfEvent(key: ts.Expression): boolean {
  let root = constantValue(key);
  while (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root)) root = root.expression;
  return ts.isIdentifier(root) && /^(?:event|input|payload|record|request|state)$/i.test(root.text);
}

/** Starts an execution that consists of one function. */
function* byExecution(project: WholeProject, from: WiredFunction, machines: Wiring['machines']): Iterable<Advice> {
  const sender = project.handlers.get(from.handlerId);
  for (const [index, call] of (sender?.awaitedCalls ?? []).entries()) {
    if (call.service !== 'stepfunctions' || !/^startexecution$/i.test(call.operation) || !call.awaited || call.phase !== 'request') continue;
    const arn = parameterOf(project, call, 'stateMachineArn');
    const thing = arn && namedThing(arn, from.environment);
    const machine = thing === undefined ? undefined : machines.find((one) => one.thing === thing);
    const to = project.handlers.get(machine?.onlyTask ?? '');
    if (!machine || machine.isExpress || !to || to === sender) continue;
    const range = rangeOf(project, call);
    if (range) yield { kind: 'hand-over', through: 'execution', range, subjects: [machine.name, sender!.name, to.name], users: [user(sender!, [index]), user(to)], unbilled: ['aws-step-functions-transitions'] };
  }
}

function objectAdvice(project: WholeProject, { sender, put, index, reader, read, unbilled }: { sender: Handler; put: AwaitedCall; index: number; reader: Handler; read: number; unbilled: string[] }): Advice {
  return { kind: 'hand-over', through: 'object', range: rangeOf(project, put)!, subjects: ['S3', sender.name, reader.name], users: [user(sender, [index]), user(reader, [read])], unbilled };
}

function user({ id }: Handler, calls: number[] = []): AdviceUser {
  return { handlerId: id, awaits: calls.map((call) => [call]) };
}

function canBeOne(from: Handler, to: Handler): boolean {
  return (from.timeoutSeconds ?? 0) + (to.timeoutSeconds ?? 0) <= LONGEST_SECONDS;
}

function parameterOf(project: WholeProject, call: AwaitedCall, name: string): ts.Expression | undefined {
  const source = project.sourceOf(call.file);
  const node = source && callNode(source, call);
  return node && requestParameter(node, name);
}

function rangeOf(project: WholeProject, call: AwaitedCall): Advice['range'] | undefined {
  const source = project.sourceOf(call.file);
  const node = source && callNode(source, call);
  return node && codeRange(source, call.file, calledName(node.expression).getStart(source), node.end);
}

function wholeLine(project: WholeProject, { file, line }: { file: string; line: number }): Advice['range'] {
  const text = project.readText(file)?.split('\n')[line - 1] ?? '';
  return { file, line, column: text.length - text.trimStart().length + 1, endLine: line, endColumn: text.trimEnd().length + 1 };
}
