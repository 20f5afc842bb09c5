import type { Expression, FunctionIr } from '../ir';
import { isFunction } from '../syntax/is-function';
import { Bail } from './bail';
import { Closure, Instance, Native, isLibrary, type Datum } from './values/datum';
import type { Environment } from './names/environment';
import { holds } from './loaded/handed-functions';
import { isData } from './values/is-data';
import { libraryMemberOf } from './library';
import { namesIn } from '../syntax/names-in';
import { PURE } from './pure';
import { SimPromise } from './values/sim-promise';
import { Thrown } from './values/thrown';
import type { World } from './world';

/** Functions and objects of the language that compute. */
const COMPUTING = new Set('Array BigInt Boolean Date Error Intl JSON Map Math Number Object RangeError RegExp Set String TypeError URL console decodeURIComponent encodeURIComponent isFinite isNaN parseFloat parseInt'.split(' '));
/** What `Object` does to its argument. */
const CHANGING = /^(?:assign|define\w*|freeze|groupBy|preventExtensions|seal|setPrototypeOf)$/;
const LISTING = new Set('every filter flatMap join map reduce some'.split(' '));

/** Functions that were looked into, with what they close over: each once, since one that changes something makes all that call it do so. */
type Seen = Map<FunctionIr, Set<Environment>>;

/** Whoever runs the function, whenever and how often: nothing waits in it, and it changes nothing that somebody else has. */
export function changesNothing(world: World, closure: Closure, seen: Seen = new Map()): boolean {
  const { fn, scope } = closure;
  const scopes = seen.get(fn) ?? new Set();
  if (scopes.has(scope)) return true;
  seen.set(fn, scopes.add(scope));
  return new Reader(world, closure, seen, new Set()).isHarmless(fn);
}

class Reader {
  constructor(
    private readonly world: World,
    private readonly closure: Closure,
    private readonly seen: Seen,
    /** Names that the function, and those around it in the same closure, declare. */
    private readonly own: ReadonlySet<string>,
  ) {}

  isHarmless(node: unknown): boolean {
    if (typeof node !== 'object' || node === null) return true;
    if (Array.isArray(node)) return node.every((one) => this.isHarmless(one));
    if (isFunction(node)) return !node.async && !node.generator && this.within(node).isHarmlessPart(node.params, node.body);
    const part = node as Expression;
    switch (part.kind) {
      case 'await':
      case 'yield':
      case 'class':
      case 'delete':
      case 'import':
      case 'this':
      case 'super':
        return false;
      case 'update':
        return this.isOwnName(part.target);
      case 'name':
        return this.own.has(part.name) || isIdle(this.valueOf(part.name));
      case 'member': {
        const value = this.memberOf(part);
        return value === undefined ? this.isHarmless(part.object) : isIdle(value);
      }
      case 'call':
        return this.computes(part.callee) && this.isHarmless(part.args);
      case 'new':
        return part.callee.kind === 'name' && this.isOfLanguage(part.callee.name) && this.isHarmless(part.args);
      default:
        if ((node as { kind?: string }).kind === 'target' && !this.isOwnName((node as { expression: Expression }).expression)) return false;
        return this.isHarmlessPart(...Object.values(node));
    }
  }

  private isHarmlessPart(...parts: unknown[]): boolean {
    return parts.every((inner) => this.isHarmless(inner));
  }

  private within(fn: FunctionIr): Reader {
    return new Reader(this.world, this.closure, this.seen, new Set([...this.own, ...namesIn(fn, 'bind')]));
  }

  private isOwnName(expression: Expression): boolean {
    return expression.kind === 'name' && this.own.has(expression.name);
  }

  private isOfLanguage(name: string): boolean {
    if (this.own.has(name) || !COMPUTING.has(name)) return false;
    const value = this.valueOf(name);
    return value instanceof Native || value instanceof Instance;
  }

  /** What is called there only computes. */
  private computes(callee: Expression): boolean {
    if (callee.kind === 'function') return this.isHarmless(callee.fn);
    if (callee.kind === 'name') return !this.own.has(callee.name) && (this.isOfLanguage(callee.name) || this.isSilent(this.valueOf(callee.name)));
    if (callee.kind !== 'member') return false;
    if (callee.object.kind === 'regexp') return true;
    if (callee.object.kind === 'name' && this.isOfLanguage(callee.object.name)) return !CHANGING.test(callee.name);
    const method = this.memberOf(callee);
    if (this.isSilent(method)) return true;
    return !(method instanceof Closure) && !this.asks(method) && (PURE.has(callee.name) || LISTING.has(callee.name)) && this.isHarmless(callee.object);
  }

  /** A call of a package that is known to ask somebody: `index.search(text)`. */
  private asks(method: Datum): boolean {
    return isLibrary(method) && this.world.project.io.find({ ...method, path: `${method.path}()` }, 'called', false) !== undefined;
  }

  /** A function of the project that is harmless too, or a call of a package that asks nobody. */
  private isSilent(value: Datum): boolean {
    if (value instanceof Closure) return changesNothing(this.world, value, this.seen);
    return isLibrary(value) && this.world.project.io.isSilent(value.library) && !this.asks(value);
  }

  /** A member that the function has by names alone, of a package or of an object as it is now. */
  private memberOf(callee: Expression): Datum {
    if (callee.kind === 'name') return this.own.has(callee.name) ? undefined : this.valueOf(callee.name);
    if (callee.kind !== 'member') return undefined;
    const object = this.memberOf(callee.object);
    if (isLibrary(object)) return libraryMemberOf(object, callee.name);
    return object instanceof Instance && !object.trap ? object.members.get(callee.name) : undefined;
  }

  private valueOf(name: string): Datum {
    const { scope } = this.closure;
    try {
      const declaring = scope.declaring(name);
      return declaring ? declaring.variables.get(name) : this.world.project.nameOf(this.world, scope.module, name);
    } catch (error) {
      if (!(error instanceof Bail || error instanceof Thrown)) throw error;
      return new SimPromise();
    }
  }
}

/** Nobody could call it, or wait for it: data, or what a package made of no function. */
function isIdle(value: Datum): boolean {
  return isData(value, (made) => !holds(made));
}
