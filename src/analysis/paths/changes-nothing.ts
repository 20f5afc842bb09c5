import type { Expression, FunctionIr } from '../ir';
import { isFunction } from '../is-function';
import { Bail } from './bail';
import { Closure, Instance, Native, Steps, isLibrary, type Datum } from './datum';
import { libraryMemberOf } from './library';
import { namesIn } from './names-in';
import { PURE } from './pure';
import { SimPromise } from './sim-promise';
import { Thrown } from './thrown';
import type { World } from './world';

/** Functions and objects of the language that compute. */
const COMPUTING = new Set('Array BigInt Boolean Date Error Intl JSON Map Math Number Object RangeError RegExp Set String TypeError URL console decodeURIComponent encodeURIComponent isFinite isNaN parseFloat parseInt'.split(' '));
/** What `Object` and `Reflect` do to their argument. */
const CHANGING = /^(?:assign|define\w*|freeze|groupBy|preventExtensions|seal|setPrototypeOf)$/;
const LISTING = new Set('every filter flatMap includes join map reduce slice some'.split(' '));

/** Whoever runs the function, whenever and how often: nothing waits in it, and it changes nothing that somebody else has. */
export function changesNothing(world: World, closure: Closure, around: ReadonlySet<FunctionIr> = new Set()): boolean {
  const { fn } = closure;
  if (around.has(fn)) return true;
  // Most that are handed over are.
  if (fn.async || fn.generator) return false;
  return new Reader(world, closure, new Set([...around, fn])).isHarmless(fn);
}

class Reader {
  private readonly own: ReadonlySet<string>;

  constructor(
    private readonly world: World,
    private readonly closure: Closure,
    private readonly around: ReadonlySet<FunctionIr>,
  ) {
    this.own = namesIn(closure.fn, 'bind', true);
  }

  isHarmless(node: unknown): boolean {
    if (typeof node !== 'object' || node === null) return true;
    if (Array.isArray(node)) return node.every((one) => this.isHarmless(one));
    if (isFunction(node)) return !node.async && !node.generator && this.isHarmless(node.params) && this.isHarmless(node.body);
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
        return part.target.kind === 'name' && this.own.has(part.target.name);
      case 'name':
        return this.own.has(part.name) || isData(this.valueOf(part.name));
      case 'call':
        return this.computes(part.callee) && this.isHarmless(part.args);
      case 'new':
        return part.callee.kind === 'name' && this.isOfLanguage(part.callee.name) && this.isHarmless(part.args);
      default:
        if ((node as { kind?: string }).kind === 'target' && !this.isOwnName((node as { expression: Expression }).expression)) return false;
        return Object.values(node).every((inner) => this.isHarmless(inner));
    }
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
    return this.isSilent(this.memberOf(callee)) || ((PURE.has(callee.name) || LISTING.has(callee.name)) && this.isHarmless(callee.object));
  }

  /** A function of the project that is harmless too, or a call of a package that asks nobody. */
  private isSilent(value: Datum): boolean {
    if (value instanceof Closure) return changesNothing(this.world, value, this.around);
    if (!isLibrary(value)) return false;
    const { io } = this.world.project;
    return io.isSilent(value.library) && !io.find({ ...value, path: value.path === '' ? '()' : `${value.path}()` }, 'called', false);
  }

  /** A member of a package that the function has by a name. */
  private memberOf(callee: Expression): Datum {
    if (callee.kind === 'name') return this.own.has(callee.name) ? undefined : this.valueOf(callee.name);
    const object = callee.kind === 'member' ? this.memberOf(callee.object) : undefined;
    return isLibrary(object) && callee.kind === 'member' ? libraryMemberOf(object, callee.name) : undefined;
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

/** Nobody could call it, or wait for it. */
function isData(value: Datum): boolean {
  if (value instanceof Instance) return [...value.members.values()].every((member) => !(member instanceof SimPromise));
  return !(value instanceof SimPromise || value instanceof Steps || value instanceof Closure || value instanceof Native);
}
