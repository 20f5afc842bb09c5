import { constantText } from './constant-text';
import { identity } from './identity';
import { isOfModule } from './is-of-module';
import type { Machine } from '../machine';
import { isStream } from '../packages/streams';
import type { Scope } from '../scope';
import { TextConstant } from '../values/text-constant';
import type { FunctionValue, LibraryValue, LiteralValue, Value } from '../values/value';

/** Values in the arguments of one call that are compared; with more of them the call is run again. */
const MAX_VALUES = 400;

/** Values as a text that is the same for those between which a run cannot tell: what the handler made stands there with what is in it. */
export class ValueKeys {
  /** Joined at the end: a text that grows stays the chain of its parts in memory. */
  readonly parts: string[] = [];
  isComparable = true;
  /** What the handler made before, in the order of the text: where two texts are the same, so is the part that each plays. */
  readonly given = new Map<Value, number>();
  /** Calls of unknown packages among it for whose end somebody may still wait. */
  readonly begun: LibraryValue[] = [];
  /** The same of promises that have begun. */
  readonly promises = new Map<number, number>();
  /** The same of calls whose variables a closure finds. */
  readonly scopes = new Map<Scope, number>();
  /** Texts that the handler's code states, in the order of the text, in which they do not stand. Undefined: they do. */
  texts: TextConstant[] | undefined;
  private count = 0;

  constructor(private readonly at: Pick<Machine, 'loops' | 'unsettled'>) {}

  /** Goes on after what is in a text already, which the new text begins without. */
  after(): ValueKeys {
    const next = new ValueKeys(this.at);
    next.count = this.count;
    for (const [value, index] of this.given) next.given.set(value, index);
    for (const [id, index] of this.promises) next.promises.set(id, index);
    for (const [scope, index] of this.scopes) next.scopes.set(scope, index);
    return next;
  }

  add(part: string): void {
    this.parts.push(part);
  }

  value(value: Value): void {
    if (++this.count > MAX_VALUES) this.isComparable = false;
    if (!this.isComparable) return;
    switch (value.type) {
      case 'unknown':
        return this.add(constantText(value)!);
      case 'literal':
        return this.constant(value);
      case 'library':
        return this.library(value);
      case 'function':
        return this.fn(value);
      case 'class':
        if (!value.scope.isShared) this.isComparable = false;
        return this.add(`c${identity(value)}`);
      case 'object':
        return this.object(value);
      case 'array':
        return this.array(value);
      case 'union':
        this.add(`u${value.options.length}`);
        return value.options.forEach((option) => this.value(option));
      case 'promise':
        // Who waits for it is told that nothing resolves it.
        if (value.ids.some((id) => this.at.unsettled.has(id))) this.isComparable = false;
        this.add(`p${value.mode}${value.onlyRejects ? '!' : ''}${value.mayReject ? '~' : ''}${value.ids.map((id) => numberOf(this.promises, id)).join('.')}`);
        return this.value(value.value);
      default:
        this.isComparable = false;
    }
  }

  private constant(value: LiteralValue): void {
    if (!(value instanceof TextConstant)) return this.add(constantText(value)!);
    if (this.given.has(value) || this.texts) {
      if (this.isKnown(value)) return;
      this.texts!.push(value);
      return this.add('T');
    }
    this.add(constantText(value)!);
  }

  /** Whether it stands further ahead in the text. */
  private isKnown(value: Value): boolean {
    const known = this.given.get(value);
    if (known === undefined) this.given.set(value, this.given.size);
    else this.add(`#${known}`);
    return known !== undefined;
  }

  private fn({ fn, scope, self, home, bound, members }: FunctionValue): void {
    if (members) this.isComparable = false;
    this.add(`f${identity(fn)}${bound ? `b${bound.length}` : ''}`);
    for (const value of bound ?? []) this.value(value);
    this.scope(scope);
    if (home) this.add(`h${identity(home)}`);
    if (self) this.value(self);
  }

  /** What a closure finds in the calls around it. */
  scope(inner: Scope): void {
    let at = inner;
    for (; !at.isShared && at.parent; at = at.parent) {
      const known = this.scopes.get(at);
      if (known !== undefined) return this.add(`#s${known}`);
      this.scopes.set(at, this.scopes.size);
      for (const [name, value] of at.declared) {
        this.add(`"${name}${at.isConstant(name) ? '!' : ''}`);
        this.value(value);
      }
      for (const arg of at.args ?? []) this.value(arg);
    }
    this.add(`.${identity(at)}`);
  }

  private library(value: LibraryValue): void {
    const { born, library, path, args, receiver, also, site, settled, isAnswer, promisified, begun, callbacks, queued, registered, put, types } = value;
    // Who listens to it changes what others wait for.
    if (begun !== undefined && isStream(value)) this.isComparable = false;
    if (isOfModule(born) && (callbacks || queued || registered || put)) return this.add(`L${identity(value)}`);
    if (this.isKnown(value)) return;
    if (begun !== undefined) {
      this.begun.push(value);
      this.add(`b${numberOf(this.promises, begun)}`);
    }
    const place = site ? `${site.file}:${site.line}:${site.column}:${site.length}` : '';
    this.add(`l${library}:${path}:${place}:${settled ? 1 : ''}${isAnswer ? 2 : ''}${promisified ? 3 : ''}${args.length}`);
    if (types) this.add(`t${types.module.file}<${types.names.join()}>`);
    for (const other of also ?? []) this.add(`a${other.library}:${other.path}`);
    for (const arg of args) this.value(arg);
    for (const callback of callbacks ?? []) this.value(callback);
    if (queued) this.array(queued);
    for (const { steps, isMiddleware, isUnderPath, intercepts, app } of registered ?? []) {
      this.add(`r${steps.length}${isMiddleware ? 'm' : ''}${isUnderPath ? 'p' : ''}${intercepts ?? ''}`);
      for (const step of steps) this.value(step);
      if (app) this.value(app);
    }
    for (const [way, member] of put ?? []) {
      this.add(`"${way}`);
      this.value(member);
    }
    if (receiver) this.value(receiver);
  }

  private object(value: Value & { type: 'object' }): void {
    if (isOfModule(value.born)) return this.add(`o${identity(value)}`);
    if (this.isKnown(value)) return;
    if (value.variables || value.getters || value.setters || value.prototype || value.lazy || (value.cls && !value.cls.scope.isShared)) this.isComparable = false;
    this.add(`{${value.cls ? identity(value.cls) : ''}${value.open ? '+' : ''}${value.isKept ? 'k' : ''}${value.members.size}`);
    if (value.base) this.library(value.base);
    for (const [name, member] of value.members) {
      this.add(`"${name}`);
      this.value(member);
    }
  }

  private array(value: Value & { type: 'array' }): void {
    const depth = value.loopDepth === undefined ? '' : value.loopDepth - this.at.loops.length;
    if (isOfModule(value.born)) return this.add(`A${identity(value)}:${depth}`);
    if (this.isKnown(value)) return;
    this.add(`[${value.items.length}:${depth}${value.isShared ? 's' : ''}${value.isMap ? 'm' : ''}${value.isPartial ? 'p' : ''}`);
    for (const item of value.items) this.value(item);
    if (!value.rest) return;
    const { item, count, reason } = value.rest;
    this.add(`${count.low}/${count.likely}/${count.high} ${reason}`);
    this.value(item);
  }
}

function numberOf(numbered: Map<number, number>, id: number): number {
  const known = numbered.get(id);
  if (known === undefined) numbered.set(id, numbered.size);
  return known ?? numbered.size - 1;
}
