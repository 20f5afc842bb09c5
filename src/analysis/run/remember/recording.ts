import type { LoadedModule } from '../../modules/loaded-module';
import { constantText } from './constant-text';
import { isLasting } from './is-lasting';
import { lookInto } from './look-into';
import { noteBefore, type Journal, type Variables } from './journal';
import type { ModuleRun } from '../loaded/module-run';
import { namesIn, peek } from './watched-members';
import type { Value } from '../values/value';

/** Functions, or classes, with the module in which they stand. */
export type Called = Map<object, LoadedModule>;

/** A variable or member that all handlers share, and what a handler of its own has left there. */
export interface OwnPlace {
  variables: Variables;
  name: string;
  value: Value | undefined;
}

/** What a run of a function asks of the state around it and changes there; what it gives is kept with it. */
export class Recording {
  /** False once the run did, or depended on, something that cannot be told again. */
  isReusable = true;
  /** A function in it calls itself as often as the code fixes; an assumed depth was counted. */
  isShortened = false;
  /** Module-level variables that functions assign: what they were before the run first looked at them. */
  readonly before: Journal = new Map();
  /** The same of which members there are, where it asked for all of an object. */
  private readonly names = new Map<Variables, string>();
  /** Objects of modules whose members were watched when it began. */
  watched = 0;
  /** Functions that ran, and classes of which instances were made. */
  readonly functions: Called = new Map();
  /** Promises begun. */
  readonly started: number[] = [];
  /** Modules that were asked for. */
  readonly modules = new Set<ModuleRun>();
  /** Calls inside one another. */
  depth = 0;

  constructor(
    /** Ids that were given out before belong to what was there before. */
    readonly since: number,
    readonly stackDepth: number,
    readonly workBefore: number,
    /** Exits of the handler so far. */
    readonly exitsBefore: number,
  ) {}

  note(variables: Variables, name: string, value: Value | undefined): void {
    noteBefore(this.before, variables, name, value);
    // It is compared with what the next one finds.
    if (value && isLasting(value)) lookInto(value);
  }

  /** All members of an object are asked for. */
  noteNames(members: Variables): void {
    if (this.names.has(members)) return;
    const before = this.before.get(members);
    // What it has put there itself it did not find.
    const found = namesIn(members).filter((name) => !before?.has(name) || before.get(name) !== undefined);
    this.names.set(members, found.join('\n'));
    for (const name of found) this.note(members, name, peek(members, name));
  }

  /** Takes over what a run inside this one did. */
  include(done: Recording, stackDepth: number): void {
    for (const [variables, names] of done.before) for (const [name, value] of names) this.note(variables, name, value);
    this.takeOver(done, stackDepth, done.started);
  }

  /** The same of one that is told again: it finds what there is now. */
  includeAgain(done: Recording, stackDepth: number, started: readonly number[]): void {
    for (const [variables, names] of done.before) for (const name of names.keys()) this.note(variables, name, peek(variables, name));
    this.takeOver(done, stackDepth, started);
  }

  private takeOver({ functions, modules, depth, names, watched }: Recording, stackDepth: number, started: readonly number[]): void {
    for (const members of names.keys()) this.noteNames(members);
    this.watched = Math.min(this.watched, watched);
    for (const [fn, module] of functions) this.functions.set(fn, module);
    // Not spread: there may be more than a call takes arguments.
    for (const id of started) this.started.push(id);
    for (const module of modules) this.modules.add(module);
    this.depth = Math.max(this.depth, stackDepth - this.stackDepth + depth);
  }

  /** Where it found what belongs to the handler, and what, in the order in which it looked. */
  ownPlaces(): OwnPlace[] {
    return [...this.before].flatMap(([variables, names]) => [...names].flatMap(([name, value]) => (value && !isLasting(value) ? [{ variables, name, value }] : [])));
  }

  /** Forgets what belongs to the handler, in these places: whether another one finds the same there, texts of it say. */
  forgetOwn(places: readonly OwnPlace[]): void {
    for (const { variables, name } of places) this.before.get(variables)!.set(name, OWN);
  }

  /** Whether all that it looked at is still what it was. */
  leftAll(): boolean {
    return [...this.before].every(([variables, names]) => [...names].every(([name, value]) => peek(variables, name) === value));
  }

  /** Whether a later call finds in variables and members what this one found. */
  fits(): boolean {
    for (const [members, names] of this.names) if (namesIn(members).join('\n') !== names) return false;
    for (const [variables, names] of this.before) for (const [name, value] of names) if (value !== OWN && !holds(variables, name, value)) return false;
    return true;
  }
}

const OWN: Value = { type: 'unknown' };

/** Whether a variable holds what it held. Equal constants are the same. */
function holds(variables: Variables, name: string, value: Value | undefined): boolean {
  const now = peek(variables, name);
  if (now === value) return true;
  if (now?.type === 'literal' && value?.type === 'literal') return now.value === value.value;
  const text = constantText(now);
  return text !== undefined && text === constantText(value);
}
