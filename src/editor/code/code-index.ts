import { setImmediate } from 'node:timers/promises';
import type { AwaitedCall, Handler } from '../../domain';
import type { CallCost, CallUser } from '../../report/call-costs';
import type { Figures } from '../figures';

/** One call, and the handlers that wait for it. */
export interface CallSite {
  call: AwaitedCall;
  users: CallUser[];
}

/** What stands at a place in the code. */
export type Spot =
  | { kind: 'handler'; handlers: Handler[] }
  | ({ kind: 'call' } & CallSite)
  /** A call of the project's own function, and what waits inside it. */
  | { kind: 'through'; name: string; calls: CallSite[] };

interface FileIndex {
  handlers: Handler[];
  /** By place and operation. */
  calls: Map<string, CallSite>;
}

interface CodeIndex {
  files: Map<string, FileIndex>;
  /** By the name of a project function: the calls that are reached through it. */
  throughs: Map<string, Through[]>;
}

interface Through {
  call: AwaitedCall;
  user: CallUser;
}

/** Handlers that are put into the index at once: well under a millisecond. */
const HANDLERS_PER_TURN = 100;

interface Growing {
  index: CodeIndex;
  /** Handlers that are in it. */
  done: number;
}

const indexes = new WeakMap<Figures, Growing>();

/** Makes the index before somebody asks, a few handlers at a time, so that nothing of the editor waits. Stops when `isWanted` no more. */
export async function prepareIndex(figures: Figures, isWanted: () => boolean): Promise<void> {
  while (isWanted() && grow(figures, HANDLERS_PER_TURN).done < figures.analysis.handlers.length) await setImmediate();
}

/** The handler or the awaited call at a 1-based position; `lineText` is the text of that line as the editor shows it. */
export function spotAt(figures: Figures, file: string, line: number, column: number, lineText: string): Spot | undefined {
  const { files, throughs } = indexOf(figures);
  const index = files.get(file);
  const handlers = index?.handlers.filter(({ range }) => range.line === line && range.column <= column && column <= range.endColumn);
  if (handlers?.length) return { kind: 'handler', handlers };
  const call = index && callAt(index, line, column, lineText);
  return call ? { kind: 'call', ...call } : throughAt(throughs, file, column, lineText);
}

/** What the file holds of handlers and calls. */
export function placesIn(figures: Figures, file: string): { handlers: Handler[]; calls: CallSite[] } {
  const { handlers, calls } = indexOf(figures).files.get(file) ?? { handlers: [], calls: new Map<string, CallSite>() };
  return { handlers, calls: [...calls.values()] };
}

/** The innermost call around the position, or the next one after an `await` that the position is on. */
function callAt({ calls }: FileIndex, line: number, column: number, lineText: string): CallSite | undefined {
  const sites = [...calls.values()];
  const around = sites.filter(({ call }) => isInside(call, line, column)).sort((a, b) => size(a.call) - size(b.call));
  if (around[0]) return around[0];
  const end = awaitAround(column, lineText);
  if (end === undefined) return undefined;
  return sites.filter(({ call }) => call.line === line && call.column >= end).sort((a, b) => a.call.column - b.call.column)[0];
}

/** `await save(order)`: the calls that the handlers make through `save`, those of this file's handlers if it has any. */
function throughAt(throughs: Map<string, Through[]>, file: string, column: number, lineText: string): Spot | undefined {
  const name = awaitedName(column, lineText);
  const users = name === undefined ? undefined : throughs.get(name);
  if (name === undefined || !users) return undefined;
  const here = users.filter(({ user }) => user.handler.file === file);
  return { kind: 'through', name, calls: sitesOf(here.length ? here : users) };
}

function sitesOf(throughs: Through[]): CallSite[] {
  const index: FileIndex = { handlers: [], calls: new Map() };
  for (const { call, user } of throughs) add(index, call, user);
  return [...index.calls.values()];
}

function indexOf(figures: Figures): CodeIndex {
  return grow(figures, figures.analysis.handlers.length).index;
}

function grow(figures: Figures, most: number): Growing {
  const growing = indexes.get(figures) ?? { index: { files: new Map(), throughs: new Map() }, done: 0 };
  indexes.set(figures, growing);
  const { index, done } = growing;
  for (const handler of figures.analysis.handlers.slice(done, done + most)) {
    growing.done++;
    fileOf(index, handler.range.file).handlers.push(handler);
    const costs = figures.callCosts.get(handler.id);
    for (const [position, call] of handler.awaitedCalls.entries()) {
      const user = { handler, cost: costs?.[position] };
      add(fileOf(index, call.file), call, user);
      for (const name of new Set(call.via.map(lastName))) addThrough(index, name, { call, user });
    }
  }
  return growing;
}

function fileOf({ files }: CodeIndex, file: string): FileIndex {
  const index = files.get(file) ?? { handlers: [], calls: new Map() };
  files.set(file, index);
  return index;
}

function addThrough({ throughs }: CodeIndex, name: string, through: Through): void {
  const users = throughs.get(name);
  if (users) users.push(through);
  else throughs.set(name, [through]);
}

/** A handler that reaches one call on several ways pays for all of them. */
function add({ calls }: FileIndex, call: AwaitedCall, user: CallUser): void {
  const key = `${call.file}:${call.line}:${call.column}:${call.service}:${call.operation}`;
  const site = calls.get(key);
  const last = site?.users.at(-1);
  if (!site || !last) calls.set(key, { call, users: [user] });
  else if (last.handler !== user.handler) site.users.push(user);
  else site.users.splice(-1, 1, { handler: last.handler, cost: sum(last.cost, user.cost) });
}

function sum(one: CallCost | undefined, other: CallCost | undefined): CallCost | undefined {
  return one && other ? { ...one, ...other, costPerMonth: one.costPerMonth + other.costPerMonth, callsPerRequest: one.callsPerRequest + other.callsPerRequest } : (one ?? other);
}

function isInside(call: AwaitedCall, line: number, column: number): boolean {
  const afterStart = line > call.line || (line === call.line && column >= call.column);
  const beforeEnd = line < call.endLine || (line === call.endLine && column <= call.endColumn);
  return afterStart && beforeEnd;
}

function size(call: AwaitedCall): number {
  return (call.endLine - call.line) * 10_000 + call.endColumn - call.column;
}

/** 1-based column behind the `await` that holds the position. */
function awaitAround(column: number, lineText: string): number | undefined {
  for (const match of lineText.matchAll(/\bawait\b/g)) {
    if (column >= match.index + 1 && column <= match.index + 6) return match.index + 6;
  }
  return undefined;
}

/** Name of the function that is awaited where the position is, `await` and the name included. */
function awaitedName(column: number, lineText: string): string | undefined {
  for (const match of lineText.matchAll(/\bawait\s+(?:new\s+)?(?:[\w$]+\s*\??\.\s*)*([\w$]+)/g)) {
    if (column >= match.index + 1 && column <= match.index + match[0].length + 1) return match[1];
  }
  return undefined;
}

function lastName(step: string): string {
  return (step.split('(', 1)[0] ?? '').split(/[.#]/).at(-1) ?? step;
}
