import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic, Handler } from '../../domain';
import { batchOf } from '../run/steps/batch-of';
import type { HandlerDeclaration } from '../framework';
import type { Modules } from '../modules/modules';
import { orOwnFault } from '../trace/or-own-fault';
import { isSameEntry } from '../trace/is-same-entry';
import type { Machine } from '../run/machine';
import { Entangled } from '../run/remember/entangled';
import { trace, type Trace } from '../trace/trace';
import { traceAction } from '../trace/trace-action';
import { traceHook } from '../trace/trace-hook';
import { traceLocal } from '../trace/trace-local';
import { traceRegistration } from '../trace/trace-registration';
import { unlessTooDeep } from '../syntax/unless-too-deep';
import { describeHandler } from './describe-handler';
import { NOTHING_FOLLOWED } from './nothing-followed';

/** By the `path` of a registration that no call makes. */
const tracers: ReadonlyMap<string, typeof traceRegistration> = new Map([['const', traceLocal], ['hook', traceHook], ['use server', traceAction]]);

/** A handler that was followed, and with what. */
interface Followed {
  declaration: HandlerDeclaration;
  traced: Trace | undefined;
  machine: Machine;
}

/**
 * Describes a handler as if it were the only one. It goes on with what the handler before it loaded, as long as that shows in nothing;
 * where a module changes what another one made, or modules ask for one another in a circle, it begins with modules that nobody has loaded.
 */
export function describeAlone(declaration: HandlerDeclaration, modules: Modules, before: Followed | undefined, fresh: () => Machine, report: (diagnostic: Diagnostic) => void): Followed & { handler: Handler } {
  const followed = sameAs(before, declaration) ?? goingOn(before, declaration, modules) ?? followedWith(fresh(), declaration, modules);
  return { ...followed, handler: describeHandler(declaration, modules, followed.traced, report) };
}

/** `export { handler as GET, handler as POST }`: what one does, the other does. */
function sameAs(before: Followed | undefined, declaration: HandlerDeclaration): Followed | undefined {
  return before?.traced && isDeepStrictEqual(batchOf(before.declaration), batchOf(declaration)) && (!before.machine.dependsOnVerb || before.machine.verb === verbOf(declaration)) && isSameEntry(before.machine, before.declaration, declaration, before.traced) ? { ...before, declaration } : undefined;
}

/** `GET` of `export const GET` and of `onRequestGet`; undefined where any method may ask: other functions are put behind several addresses, of which the declaration names one. */
function verbOf({ export: name }: HandlerDeclaration): string | undefined {
  return /^(?:DELETE|GET|PATCH|POST|PUT|onRequest(?:Delete|Get|Patch|Post|Put))$/.test(name) ? name.replace('onRequest', '').toUpperCase() : undefined;
}

/** Undefined where what it changes modules and runs before it had found as it was. */
function goingOn(before: Followed | undefined, declaration: HandlerDeclaration, modules: Modules): Followed | undefined {
  const loads = before?.machine.recorder.loads;
  if (!before || !loads || loads.isEntangled) return undefined;
  loads.isBegunAnew = true;
  try {
    return followedWith(before.machine, declaration, modules);
  } catch (error) {
    if (error instanceof Entangled) return undefined;
    throw error;
  } finally {
    loads.isBegunAnew = false;
  }
}

function followedWith(machine: Machine, declaration: HandlerDeclaration, modules: Modules): Followed {
  const { registration, file } = declaration;
  const module = modules.load(file);
  machine.batch = batchOf(declaration);
  machine.verb = verbOf(declaration);
  machine.isMail = declaration.framework === 'cloudflare' && declaration.export === 'default.email';
  const { made: traced, fault } = orOwnFault(() => unlessTooDeep(() => (registration ? (tracers.get(registration.path) ?? traceRegistration)(machine, module, registration, declaration.export) : trace(machine, module, declaration.export, declaration.middleware))));
  // A run that broke off has left modules half-loaded.
  if (!traced) machine.recorder.loads.entangle();
  return { declaration, traced: fault === undefined ? traced : { ...NOTHING_FOLLOWED, fault }, machine };
}
