import type { Batch } from './batch-of';
import type { TraceStep } from '../call-site';
import { Emitters } from '../packages/emitters';
import { Exits } from './exits';
import { isOfModule } from '../remember/is-of-module';
import { LeftBehind } from '../remember/left-behind';
import { Recorder } from '../remember/recorder';
import type { Route } from '../served/route';
import type { WrappedFunction } from '../served/wrapped-function';
import { sequence } from './sequence';
import type { ObjectValue, Site } from '../values/value';

/** A promise that nothing has resolved so far: where it was made, and what all that is made then has as its id. */
export interface Unsettled {
  site: Site;
  born: number;
}

/** What a run writes down as it goes: steps go to `out`; control that leaves a list early sets `exited`. */
export class Timeline {
  out: TraceStep[] = [];
  exited = false;
  /** Ids of promises begun while a collector is open (a `new Promise` executor, a callback-style handler). */
  collectors: number[][] = [];
  /** Interceptors of packages' own clients, by package. */
  readonly ofPackages = new Map<string, Route[]>();
  readonly emitters = new Emitters();
  readonly exits = new Exits();
  /** Whose interceptors run at the moment. */
  readonly intercepting = new Set<readonly Route[]>();
  readonly leftBehind = new LeftBehind();
  readonly recorder = new Recorder(() => this.newId());
  /** Promises that nothing has resolved so far, by id. */
  readonly unsettled = new Map<number, Unsettled>();
  /** A function calls itself as often as the code fixes; an assumed depth was counted. */
  isShortened = false;
  /** The first thing that is not counted, in words, and where it stands. */
  unfollowed?: { what: string; site: Site };
  /** The one function that a package's wrapper around the handler runs, and nothing else. */
  wrapped?: WrappedFunction;
  /** What the handler is given at once. */
  batch?: Batch | undefined;
  /** A Worker's `email` is given a message that it can pass on. */
  isMail?: boolean;
  /** The only method with which the handler is asked: `GET`. */
  verb?: string | undefined;
  /** Routes of an app were asked for: another method may find others. */
  dependsOnVerb = false;
  /** What the handler is given first, where middleware of its site may have put something into it. */
  request?: ObjectValue;
  private nextId = 1;

  newId(): number {
    return this.nextId++;
  }

  emit(step: TraceStep): void {
    this.out.push(step);
  }

  exit(to: number): void {
    this.exits.note(to);
    this.emit({ kind: 'exit', to });
    this.exited = true;
  }

  /** What happens at a place is not counted: whoever sees the figures is told so. */
  noteUnfollowed(what: string, site: Site): void {
    this.recorder.spoil();
    this.unfollowed ??= { what, site };
  }

  /** What is the last handler's goes. Promises of modules stay as these left them. */
  protected forgetHandler(): void {
    this.leftBehind.restart();
    this.exits.restart();
    for (const [id, { born }] of this.unsettled) if (!isOfModule(born)) this.unsettled.delete(id);
  }

  /** A promise that begins now. */
  start(steps: TraceStep[]): number {
    const id = this.startUnnoticed(sequence(steps));
    this.recorder.noteStart(id);
    for (const collector of this.collectors) collector.push(id);
    return id;
  }

  /** Something that counts only where somebody waits for it. */
  startUnnoticed(body: TraceStep): number {
    const id = this.newId();
    this.emit({ kind: 'start', id, body });
    return id;
  }

  /** Steps that `run` emits, kept aside. */
  capture(run: () => void): TraceStep[] {
    const outer = this.out;
    const steps: TraceStep[] = [];
    this.out = steps;
    try {
      run();
    } finally {
      this.out = outer;
    }
    return steps;
  }

  /** Promises begun while `run` runs. */
  collect(run: () => void): number[] {
    const ids: number[] = [];
    this.collectors.push(ids);
    try {
      run();
    } finally {
      this.collectors.splice(this.collectors.indexOf(ids), 1);
    }
    return ids;
  }
}
