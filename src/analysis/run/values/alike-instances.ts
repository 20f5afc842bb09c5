import { sameValue } from './same-value';
import type { Scope } from '../scope';
import type { Route } from '../served/route';
import type { FunctionValue, LibraryValue, ObjectValue, Value } from './value';

/** What is compared of two instances, and of what they hold. */
const MOST_COMPARED = 256;

/**
 * Instances of one class that hold the same: services of which each call of `getService()` may have made a new one.
 * Whoever chooses among them finds the same methods doing the same. Lists and plain objects change: each is only itself.
 */
export function alikeInstances(a: ObjectValue, b: ObjectValue): boolean {
  return new Comparison().instances(a, b);
}

class Comparison {
  private left = MOST_COMPARED;
  /** What is held to be alike unless something in it is not: an instance may hold what holds it. */
  private readonly alike = new Map<object, object>();

  instances(a: ObjectValue, b: ObjectValue): boolean {
    if (!a.cls || a.cls !== b.cls || !isPlain(a) || !isPlain(b) || (a.born ?? 0) <= 0 || (b.born ?? 0) <= 0) return false;
    return this.once(a, b, () => this.named(a.members, b.members) && this.maybe(a.base, b.base, (one, other) => this.libraries(one, other)));
  }

  private values(a: Value, b: Value): boolean {
    if (sameValue(a, b)) return true;
    if (a.type === 'object' && b.type === 'object') return this.instances(a, b);
    if (a.type === 'union' && b.type === 'union') return this.lists(a.options, b.options);
    if (a.type === 'function' && b.type === 'function') return this.functions(a, b);
    return a.type === 'library' && b.type === 'library' && this.libraries(a, b);
  }

  /** Clients that one place makes of the same, and tells the same. */
  private libraries(a: LibraryValue, b: LibraryValue): boolean {
    if (a.library !== b.library || a.path !== b.path || a.settled !== b.settled || a.begun !== b.begun || a.queued !== b.queued || a.put !== b.put) return false;
    if (a.site?.file !== b.site?.file || a.site?.line !== b.site?.line || a.site?.column !== b.site?.column) return false;
    return this.once(a, b, () =>
      this.listsOf(a.args, b.args, (one, other) => this.given(one, other)) &&
      this.lists(a.callbacks ?? [], b.callbacks ?? []) &&
      this.listsOf(a.registered ?? [], b.registered ?? [], (one, other) => this.routes(one, other)) &&
      this.maybe(a.receiver, b.receiver, (one, other) => this.libraries(one, other)));
  }

  private routes(a: Route, b: Route): boolean {
    const { steps, ...rest } = a;
    const others: Omit<Route, 'steps'> = b;
    return this.lists(steps, b.steps) && Object.keys(rest).every((name) => rest[name as keyof typeof rest] === others[name as keyof typeof rest]);
  }

  private functions(a: FunctionValue, b: FunctionValue): boolean {
    if (a.fn !== b.fn || a.home !== b.home || a.members !== b.members) return false;
    return this.once(a, b, () => this.lists(a.bound ?? [], b.bound ?? []) && this.maybe(a.self, b.self, (one, other) => this.values(one, other)) && this.maybe(a.scope, b.scope, (one, other) => this.scopes(one, other)));
  }

  private scopes(a: Scope, b: Scope): boolean {
    if (a.module !== b.module || a.isShared || b.isShared) return false;
    return this.once(a, b, () => this.named(new Map(a.declared), new Map(b.declared)) && this.maybe(a.parent, b.parent, (one, other) => this.scopes(one, other)));
  }

  /** What a package was given: it has read it. */
  private given(a: Value, b: Value): boolean {
    if (a.type !== 'object' || b.type !== 'object' || a.cls || b.cls) return this.values(a, b);
    return isPlain(a) && isPlain(b) && this.once(a, b, () => a.members.size === b.members.size && [...a.members].every(([name, member]) => this.maybe(member, b.members.get(name), (one, other) => this.given(one, other))));
  }

  private lists(a: readonly Value[], b: readonly Value[]): boolean {
    return this.listsOf(a, b, (one, other) => this.values(one, other));
  }

  private listsOf<Item>(a: readonly Item[], b: readonly Item[], isAlike: (one: Item, other: Item) => boolean): boolean {
    return a === b || (a.length === b.length && a.every((item, index) => isAlike(item, b[index]!)));
  }

  private named(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): boolean {
    return a.size === b.size && [...a].every(([name, member]) => this.maybe(member, b.get(name), (one, other) => this.values(one, other)));
  }

  private maybe<Part>(a: Part | undefined, b: Part | undefined, isAlike: (one: Part, other: Part) => boolean): boolean {
    return a === b || (a !== undefined && b !== undefined && isAlike(a, b));
  }

  private once(a: object, b: object, isAlike: () => boolean): boolean {
    if (this.alike.get(a) === b) return true;
    if (--this.left < 0) return false;
    this.alike.set(a, b);
    return isAlike();
  }
}

function isPlain({ open, getters, setters, prototype, lazy, variables }: ObjectValue): boolean {
  return !open && !getters && !setters && !prototype && !lazy && !variables;
}
