import type { TraceStep } from '../call-site';
import { Scope } from '../scope';
import type { Route } from '../served/route';
import type { ArrayValue, FunctionValue, LibraryValue, Value } from '../values/value';
import { isOfModule } from './is-of-module';
import { lookInto } from './look-into';
import type { MemoryKey } from './memory-key';
import { Places } from './places';
import type { Recording } from './recording';
import { withIds } from './with-ids';

/** What stands in the copies for values, scopes and promises that were given; undefined for what is copied. */
interface Given {
  value(value: Value): Value | undefined;
  scope(scope: Scope): Scope | undefined;
  id(id: number): number;
}

/** Copies of values for another caller: what it writes into lists and objects does not show in the first. What was one stays one. */
export class ValueCopies {
  private readonly made = new Map<Value, Value>();
  private readonly scopes = new Map<Scope, Scope>();
  private readonly routes = new Map<Route[], Route[]>();
  /** Promises or closures are part of the values, or steps wait for those that were given: each caller has its own. */
  hasOwnIds = false;

  private constructor(
    private readonly newId: () => number,
    private readonly given: Given,
    private readonly isToKeep: boolean,
  ) {}

  /** For a run that is kept. What was given becomes a place that says which one it was. */
  static toKeep(newId: () => number, key: MemoryKey): ValueCopies {
    return new ValueCopies(newId, Places.toKeep(key), true);
  }

  /** For a call that the run is told to. */
  static toTell(newId: (before?: number) => number, key: MemoryKey, { since }: Recording): ValueCopies {
    return new ValueCopies(newId, Places.toTell(key, since, newId), false);
  }

  ids(ids: readonly number[]): number[] {
    return ids.map((id) => this.given.id(id));
  }

  steps(steps: readonly TraceStep[]): TraceStep[] {
    const copies = steps.map((step) => withIds(step, (id) => this.given.id(id)));
    this.hasOwnIds ||= copies.some((copy, index) => copy !== steps[index]);
    return copies;
  }

  readonly of = (value: Value): Value => {
    switch (value.type) {
      case 'library':
      case 'object':
      case 'array':
      case 'union':
      case 'promise':
      case 'function':
      case 'literal':
        return this.made.get(value) ?? this.given.value(value) ?? this.make(value);
      default:
        return value;
    }
  };

  private make(value: Value): Value {
    switch (value.type) {
      case 'library':
        return isOfModule(value.born) ? value : this.library(value);
      case 'object': {
        if (isOfModule(value.born)) return value;
        const members = new Map<string, Value>();
        const copy = this.note(value, { ...value, born: this.newId(), members });
        for (const [name, member] of value.members) members.set(name, this.of(member));
        if (value.base) copy.base = this.of(value.base) as LibraryValue;
        return copy;
      }
      case 'array': {
        if (value.isShared || isOfModule(value.born)) return value;
        const copy = this.note(value, { ...value, items: [] as Value[] });
        if (value.born !== undefined) copy.born = this.newId();
        for (const item of value.items) copy.items.push(this.of(item));
        if (value.rest) copy.rest = { ...value.rest, item: this.of(value.rest.item) };
        return copy;
      }
      case 'union':
        return { type: 'union', options: value.options.map(this.of) };
      case 'promise':
        if (value.ids.length > 0) this.hasOwnIds = true;
        return { ...value, ids: this.ids(value.ids), value: this.of(value.value) };
      case 'function':
        return this.fn(value);
      default:
        return value;
    }
  }

  private library(value: LibraryValue): LibraryValue {
    const { begun, callbacks, queued, registered, receiver, args } = value;
    const copy = this.note(value, { ...value, born: this.newId() });
    if (!callbacks && !queued && !registered && begun === undefined) {
      if (this.isToKeep) lookInto(value);
      return copy;
    }
    copy.args = args.map(this.of);
    if (begun !== undefined) {
      this.hasOwnIds = true;
      copy.begun = this.given.id(begun);
    }
    if (callbacks) copy.callbacks = callbacks.map(this.of);
    if (queued) copy.queued = this.of(queued) as ArrayValue;
    if (registered) copy.registered = this.routesOf(registered);
    if (receiver) copy.receiver = this.of(receiver) as LibraryValue;
    return copy;
  }

  private routesOf(routes: Route[]): Route[] {
    const known = this.routes.get(routes);
    if (known) return known;
    const copies: Route[] = [];
    this.routes.set(routes, copies);
    for (const { app, ...route } of routes) copies.push({ ...route, steps: route.steps.map(this.of), ...(app && { app: this.of(app) as LibraryValue }) });
    return copies;
  }

  private fn(value: FunctionValue): FunctionValue {
    const { scope, self, bound } = value;
    if (scope.isShared && !self && !bound) return value;
    const copy = this.note(value, { ...value });
    copy.scope = this.scope(scope);
    if (self) copy.self = this.of(self);
    if (bound) copy.bound = bound.map(this.of);
    return copy;
  }

  private scope(scope: Scope): Scope {
    if (scope.isShared) return scope;
    const known = this.scopes.get(scope) ?? this.given.scope(scope);
    if (known) return known;
    this.hasOwnIds = true;
    const { scope: copy, fill } = scope.copied(scope.parent && this.scope(scope.parent), this.given.id(scope.callId), this.of);
    this.scopes.set(scope, copy);
    fill();
    return copy;
  }

  private note<T extends Value>(value: Value, copy: T): T {
    this.made.set(value, copy);
    return copy;
  }
}
