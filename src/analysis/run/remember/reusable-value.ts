import { isOfModule } from './is-of-module';
import type { Scope } from '../scope';
import { begunStreams } from '../packages/streams';
import type { FunctionValue, LibraryValue, ObjectValue, Value } from '../values/value';
import type { MemoryKey } from './memory-key';

/** Values that are looked at; more are not copied for every caller. */
const MAX_VALUES = 400;

/** Whether a value may be given again to another caller: it holds nothing of the call that made it but what can be copied, or what that call was given. */
export function isReusable(value: Value, since: number, key: MemoryKey): boolean {
  return new Check(since, key).of(value);
}

class Check {
  private readonly seen = new Set<Value | Scope>();

  constructor(
    private readonly since: number,
    private readonly key: MemoryKey,
  ) {}

  readonly of = (value: Value): boolean => {
    if (value.type === 'unknown' || value.type === 'literal' || this.seen.has(value) || this.key.given.has(value)) return true;
    if (this.seen.size >= MAX_VALUES) return false;
    this.seen.add(value);
    switch (value.type) {
      case 'library':
        return this.library(value);
      case 'function':
        return this.fn(value);
      case 'class':
        return value.scope.isShared;
      case 'object':
        return isOfModule(value.born) || (this.isFresh(value) && (!value.base || this.of(value.base)) && [...value.members.values()].every(this.of));
      case 'array':
        return value.isShared === true || isOfModule(value.born) || (value.items.every(this.of) && (!value.rest || this.of(value.rest.item)));
      case 'union':
        return value.options.every(this.of);
      case 'promise':
        return value.ids.every((id) => id > this.since || this.key.promises.has(id)) && this.of(value.value);
      default:
        return false;
    }
  };

  private library(value: LibraryValue): boolean {
    const { born, begun, args, callbacks, queued, registered, receiver } = value;
    if (begunStreams([value]).length > 0) return false;
    if (begun !== undefined && !isOfModule(born) && begun <= this.since && !this.key.promises.has(begun)) return false;
    if (!callbacks && !queued && !registered && begun === undefined) return args.every((arg) => arg.type !== 'promise' && arg.type !== 'generator' && (arg.type !== 'function' || arg.scope.isShared));
    if (isOfModule(born)) return true;
    if (begun === undefined && (born === undefined || born <= this.since)) return false;
    return [...args, ...(callbacks ?? []), ...(queued ? [queued] : [])].every(this.of) && (registered ?? []).every(({ steps, app }) => steps.every(this.of) && (!app || this.of(app))) && (!receiver || this.of(receiver));
  }

  private fn({ scope, self, home, bound, members }: FunctionValue): boolean {
    return !members && this.scope(scope) && (!self || this.of(self)) && (!home || home.scope.isShared) && (bound ?? []).every(this.of);
  }

  /** What a closure finds in the calls around it. */
  private scope(inner: Scope): boolean {
    for (let at: Scope | undefined = inner; at && !at.isShared; at = at.parent) {
      if (this.seen.has(at) || this.key.scopes.has(at)) return true;
      if (at.callId <= this.since) return false;
      this.seen.add(at);
      for (const [, value] of at.declared) if (!this.of(value)) return false;
      if (!(at.args ?? []).every(this.of)) return false;
    }
    return true;
  }

  /** Methods of a class that a call made find what that call was given. */
  private isFresh({ born, cls, getters, setters, prototype, lazy }: ObjectValue): boolean {
    return born !== undefined && born > this.since && (!cls || cls.scope.isShared) && !getters && !setters && !prototype && !lazy;
  }
}
