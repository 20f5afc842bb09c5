import { constantText } from './constant-text';
import { identity } from './identity';
import type { FunctionValue, LibraryValue, Value } from '../value';

/** Values in the arguments of one call that are compared; with more of them the call is run again. */
const MAX_VALUES = 160;

/** What a call's steps depend on, as a text, and the lists and objects that it was given. */
export interface MemoryKey {
  text: string;
  given: Set<Value>;
}

/** Undefined where a call depends on more than can be compared: on promises, on closures, on what it is a part of. */
export function memoryKey(callee: FunctionValue, args: readonly Value[], self: Value | undefined, loopDepth: number): MemoryKey | undefined {
  if (callee.scope.callId !== 0 || callee.members) return undefined;
  const keys = new ValueKeys(loopDepth);
  keys.add(`s${identity(callee.scope)}`);
  if (self) keys.value(self);
  keys.add('(');
  for (const arg of args) keys.value(arg);
  return keys.isComparable ? { text: keys.parts.join(), given: keys.given } : undefined;
}

class ValueKeys {
  /** Joined at the end: a text that grows stays the chain of its parts in memory. */
  readonly parts: string[] = [];
  isComparable = true;
  readonly given = new Set<Value>();
  private count = 0;

  constructor(private readonly loopDepth: number) {}

  add(part: string): void {
    this.parts.push(part);
  }

  value(value: Value): void {
    if (++this.count > MAX_VALUES) this.isComparable = false;
    if (!this.isComparable) return;
    switch (value.type) {
      case 'unknown':
      case 'literal':
        return this.add(constantText(value)!);
      case 'library':
        return this.library(value);
      case 'function':
        return this.fn(value);
      case 'class':
        if (value.scope.callId !== 0) this.isComparable = false;
        return this.add(`c${identity(value)}`);
      case 'object':
        return this.object(value);
      case 'array':
        return this.array(value);
      case 'union':
        this.add(`u${value.options.length}`);
        return value.options.forEach((option) => this.value(option));
      case 'promise':
        if (value.ids.length > 0) this.isComparable = false;
        this.add(`p${value.mode}${value.onlyRejects ? '!' : ''}`);
        return this.value(value.value);
      default:
        this.isComparable = false;
    }
  }

  private fn({ fn, scope, self, bound, members }: FunctionValue): void {
    if (scope.callId !== 0 || bound || members) this.isComparable = false;
    this.add(`f${identity(fn)}.${identity(scope)}`);
    if (self) this.value(self);
  }

  private library({ library, path, args, receiver, also, site, settled, isAnswer, promisified, begun, callbacks, registered, types }: LibraryValue): void {
    if (begun !== undefined || callbacks || registered) this.isComparable = false;
    const place = site ? `${site.file}:${site.line}:${site.column}:${site.length}` : '';
    this.add(`l${library}:${path}:${place}:${settled ? 1 : ''}${isAnswer ? 2 : ''}${promisified ? 3 : ''}${args.length}`);
    if (types) this.add(`t${types.module.file}<${types.names.join()}>`);
    for (const other of also ?? []) this.add(`a${other.library}:${other.path}`);
    for (const arg of args) this.value(arg);
    if (receiver) this.value(receiver);
  }

  private object(value: Value & { type: 'object' }): void {
    if (value.born === 0) return this.add(`o${identity(value)}`);
    if (value.born === undefined || value.getters || value.lazy || (value.cls && value.cls.scope.callId !== 0)) this.isComparable = false;
    this.given.add(value);
    this.add(`{${value.cls ? identity(value.cls) : ''}${value.open ? '+' : ''}${value.members.size}`);
    if (value.base) this.library(value.base);
    for (const [name, member] of value.members) {
      this.add(`"${name}`);
      this.value(member);
    }
  }

  private array(value: Value & { type: 'array' }): void {
    this.given.add(value);
    const depth = value.loopDepth === undefined ? '' : value.loopDepth - this.loopDepth;
    this.add(`[${value.items.length}:${depth}${value.isShared ? 's' : ''}${value.isMap ? 'm' : ''}${value.isPartial ? 'p' : ''}`);
    for (const item of value.items) this.value(item);
    if (!value.rest) return;
    const { item, count, reason } = value.rest;
    this.add(`${count.low}/${count.likely}/${count.high} ${reason}`);
    this.value(item);
  }
}
