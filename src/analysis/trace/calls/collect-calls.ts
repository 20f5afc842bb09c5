import type { AwaitedCall, Step } from '../../../domain';
import { awaitedCall, callKey, reachedAgain, type Reach } from '../../run/steps/awaited-call';
import type { CallSite, TraceStep } from '../../run/call-site';
import type { FollowedPaths } from '../../paths/run-paths';
import { withArms } from '../../run/conditions/with-arms';
import type { CollectedCalls } from './collected-calls';
import { callsIn } from './calls-in';
import { callsOutsideRaces } from './calls-outside-races';
import { isLimit, type Waiting } from './is-limit';
import { isRace } from './is-race';
import { isUnnoticed } from './is-unnoticed';
import { isUsualArm } from './is-usual-arm';
import { isUsualExit } from './is-usual-exit';
import { keyOfSame } from './key-of-same';
import { limitOf } from './limit-of';
import { learnEngine } from './learn-engine';
import { CarriedItems } from './carried-items';
import { ConvertedArms } from './converted-arms';
import { CertainCalls } from './certain-calls';
import { OwnIds } from './own-ids';
import { missesCalls } from './misses-calls';
import { joinModes, type JoinModes } from './join-modes';
import { Rounds } from './rounds';
import { VisitedWays } from './visited-ways';

const NOTHING: Step = { kind: 'sequence', steps: [] };
const ENTRY = { perItem: false, around: false, conditional: false, awaited: true, races: false, via: [] };

export function collectCalls(body: TraceStep, init: TraceStep, paths?: FollowedPaths): CollectedCalls {
  const all: TraceStep = { kind: 'sequence', steps: [body, init] };
  const collector = new CallCollector(joinModes(all));
  collector.visit(body, { ...ENTRY, phase: 'request' });
  collector.visit(init, { ...ENTRY, phase: 'init' });
  const converted = { awaitedCalls: collector.calls, body: collector.convert(body, ENTRY), init: collector.convert(init, ENTRY) };
  const followed = paths?.isBlind && missesCalls(body, paths.steps) ? undefined : paths;
  if (followed) collector.visitMissing(followed.steps);
  collector.carried.settle(all);
  return followed ? { ...converted, paths: collector.convertPaths(followed.steps) } : converted;
}

class CallCollector {
  readonly calls: AwaitedCall[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly known = (call: CallSite): AwaitedCall | undefined => this.calls[this.indexes.get(callKey(call)) ?? -1];
  readonly carried = new CarriedItems();
  private readonly visited = new VisitedWays();
  /** For each way in which steps may be waited for. */
  private readonly converted = Array.from({ length: 5 }, () => new Map<TraceStep, Step>());
  private readonly limits = new Set<CallSite>();
  private readonly certain = new CertainCalls();
  private readonly rounds = new Rounds();
  private readonly arms = new ConvertedArms((steps) => this.convertPaths(steps));

  constructor(private joined: JoinModes, private ids = new OwnIds()) {}

  visit(step: TraceStep, reach: Reach): void {
    if (step.kind === 'exit' || step.kind === 'join' || !this.visited.add(step, reach)) return;
    switch (step.kind) {
      case 'call':
        return step.call.cpu ? undefined : this.add(step.call, reach);
      case 'sequence':
        return this.visitInOrder(step.steps, reach);
      case 'parallel':
        for (const branch of step.branches) this.visit(branch, { ...reach, races: isRace(step) });
        return;
      case 'loop':
        return this.visit(step.body, { ...reach, perItem: true, around: true });
      case 'branch':
        for (const arm of step.arms) this.visit(arm.body, isUsualArm(arm) ? reach : { ...reach, conditional: true });
        if (!reach.conditional) for (const call of this.certain.inEveryArm(step)) reachedAgain(this.known(call), reach);
        return;
      case 'scope':
        if (step.repeated) return this.rounds.within(reach, (inner) => this.visit(step.body, inner));
        this.rounds.noteInner(step.id);
        this.visit(step.body, step.name === undefined ? reach : { ...reach, via: [...reach.via, step.name] });
        return;
      case 'try':
        this.visit(step.body, this.rounds.tried(step, reach));
        if (step.handler) this.visit(step.handler, { ...reach, conditional: true });
        if (step.finalizer) this.visit(step.finalizer, reach);
        return;
      case 'start':
        if (!isUnnoticed(step, this.joined.get(step.id))) this.visit(step.body, { ...reach, ...this.inStart(reach, step.id) });
        return;
    }
  }

  /** Behind a way out that nearly every request takes, what is left is done by a few. */
  private visitInOrder(steps: readonly TraceStep[], reach: Reach): void {
    let rest = this.rounds.inOrder(steps, reach);
    for (const step of steps) {
      this.visit(step, rest);
      if (isUsualExit(step)) rest = { ...rest, conditional: true };
    }
  }

  /** Calls that only following every path found; a sleep that is already known by its place is no further call. */
  visitMissing(paths: TraceStep): void {
    const sleeps = new Set([...this.calls.filter(({ service }) => service === 'sleep'), ...[...this.limits].map(({ site }) => site)].map(({ file, line, column }) => `${file}:${line}:${column}`));
    const arms = paths.kind === 'branch' ? paths.arms.length : 1;
    const waits = callsOutsideRaces(paths);
    const found = callsIn(paths);
    const keys = new Set([...found.keys()].map(callKey));
    for (const [call, count] of found) {
      const place = `${call.site.file}:${call.site.line}:${call.site.column}`;
      learnEngine(call, this.known(call));
      if (this.known(call) || this.learn(call, keys)) continue;
      // Each pause before a further attempt is longer than the one before: one place all the same.
      if (call.service === 'sleep' && (sleeps.has(place) || !waits.has(call))) this.limits.add(call);
      else this.visit({ kind: 'call', call }, { ...ENTRY, conditional: count < arms, phase: 'request' });
      sleeps.add(place);
    }
  }

  /** Only its place was known, and here it says what it asks where. */
  private learn(call: CallSite, found: ReadonlySet<string>): boolean {
    const key = keyOfSame(call, this.calls, this.indexes, found);
    if (key === undefined) return false;
    const index = this.indexes.get(key)!;
    Object.assign(this.calls[index]!, { operation: call.operation, ...(call.host !== undefined && { host: call.host }) });
    this.indexes.delete(key);
    this.indexes.set(callKey(call), index);
    return true;
  }

  private add(call: CallSite, reach: Reach): void {
    if (isLimit(call, reach)) return void this.limits.add(call);
    const known = this.known(call);
    if (known) {
      learnEngine(call, known);
      this.carried.add(known, call);
      reachedAgain(known, reach);
      known.awaited ||= reach.awaited;
      // A call that requests make is theirs, even if loading makes it too.
      if (reach.phase === 'request') known.phase = 'request';
      return;
    }
    const added = awaitedCall(call, reach);
    this.indexes.set(callKey(call), this.calls.push(added) - 1);
    this.carried.add(added, call);
  }

  /** What is waited for inside something that was begun. */
  private inStart({ awaited }: Waiting, id: number): Waiting {
    const mode = this.joined.get(id);
    return { awaited: awaited && mode !== undefined, races: mode?.race === true && !mode.all };
  }

  /** The same steps, pointing at the calls by number. Shared parts stay shared. Without `waiting` a sleep is a wait unless it is among the limits. */
  convert(step: TraceStep, waiting?: Waiting): Step {
    const known = this.converted[waiting ? (waiting.awaited ? 1 : 2) + (waiting.races ? 2 : 0) : 0]!;
    let result = known.get(step);
    if (!result) known.set(step, (result = this.convertNew(step, waiting)));
    return result;
  }

  /** Moments on paths have numbers of their own, which say nothing of the promises of the other run. */
  convertPaths(paths: TraceStep): Step {
    const { ids, joined } = this;
    [this.ids, this.joined] = [new OwnIds(), joinModes(paths)];
    const steps = this.convert(paths);
    [this.ids, this.joined] = [ids, joined];
    return steps;
  }

  private convertNew(step: TraceStep, waiting: Waiting | undefined): Step {
    const inner = (part: TraceStep): Step => this.convert(part, waiting);
    switch (step.kind) {
      case 'call':
        return this.convertCall(step.call, waiting);
      case 'sequence':
        return { kind: 'sequence', steps: step.steps.map(inner).filter((part) => part !== NOTHING) };
      case 'parallel':
        return { ...step, branches: step.branches.map((branch) => this.convert(branch, waiting && { ...waiting, races: isRace(step) })) };
      case 'loop':
        return { ...step, body: inner(step.body) };
      case 'scope':
        return { ...step, id: this.ids.of(step.id), body: inner(step.body) };
      case 'exit':
        return { kind: 'exit', to: this.ids.of(step.to) };
      case 'join':
        return { ...step, ids: step.ids.map((id) => this.ids.of(id)) };
      case 'start':
        return isUnnoticed(step, this.joined.get(step.id)) ? NOTHING : { ...step, id: this.ids.of(step.id), body: this.convert(step.body, waiting && this.inStart(waiting, step.id)) };
      case 'branch':
        return withArms(step, step.condition === undefined ? undefined : this.ids.inCondition(step.condition), step.arms.map((arm) => this.arms.converted(arm, inner(arm.body))));
      case 'try':
        return { kind: 'try', body: inner(step.body), ...(step.handler && { handler: inner(step.handler) }), ...(step.finalizer && { finalizer: inner(step.finalizer) }) };
      default:
        return step;
    }
  }

  private convertCall(call: CallSite, waiting: Waiting | undefined): Step {
    if (waiting ? isLimit(call, waiting) : this.limits.has(call)) return limitOf(call);
    const index = this.indexes.get(callKey(call));
    return index === undefined ? NOTHING : { kind: 'call', call: index };
  }
}
