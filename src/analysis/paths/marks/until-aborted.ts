import { isModel } from '../../run/models/model-of';
import { NOWHERE } from '../../run/nowhere';
import { call } from '../call';
import { Instance, type Datum } from '../values/datum';
import { memberOf } from '../members/member';
import { race } from '../natives/promises';
import { reject } from '../promises';
import { SimPromise } from '../values/sim-promise';
import type { World } from '../world';

/** Options of calls that say when they are given up: of `fetch`, axios and got, of AWS' and Azure's clients. */
const SIGNALS = ['signal', 'abortSignal'];

/** The signal among a call's arguments. */
export function signalIn(args: readonly Datum[]): Instance | undefined {
  const options = args.filter((arg) => arg instanceof Instance).flatMap(({ members }) => SIGNALS.map((name) => members.get(name)));
  return options.filter((value) => value instanceof Instance).find(isSignal);
}

/** An `AbortSignal`: who listens to it is nothing that a package calls. */
export function isSignal({ cls, members }: Instance): boolean {
  return cls !== undefined && members.has('aborted') && isModel(cls.scope.module.file);
}

/** What a call answers, or its refusal as soon as the signal is aborted. */
export function untilAborted(world: World, answer: SimPromise, signal: Instance): SimPromise {
  const stopped = new SimPromise();
  const stop = world.project.native('abort', (running) => reject(running, stopped, memberOf(running, signal, 'reason')));
  if (memberOf(world, signal, 'aborted') === true) reject(world, stopped, memberOf(world, signal, 'reason'));
  else call(world, memberOf(world, signal, 'addEventListener'), signal, ['abort', stop], NOWHERE);
  const result = new SimPromise();
  race(world, [stopped, answer], result);
  return result;
}
