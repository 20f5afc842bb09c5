import type { CallSite } from '../call-site';
import { callAndWait } from '../call';
import { clientBehind } from '../client-behind';
import { LATENCIES } from '../../io/latencies';
import type { Machine } from '../machine';
import { native } from '../natives/native';
import { UNDEFINED, UNKNOWN, objectOf, type LibraryValue, type NativeValue, type ObjectValue, type Site, type Value } from '../value';
import { NOWHERE } from '../nowhere';

/** What a callback is given when somebody signs in or asks for an update, and not when the session is only looked up. https://authjs.dev/reference/core#callbacks */
const ONLY_AT_SIGN_IN = { jwt: ['user', 'account', 'profile', 'isNewUser', 'trigger'], session: ['trigger', 'newSession'] } as const;

/**
 * What NextAuth (Auth.js) does when code asks for the session: with a database strategy the adapter asks the database, with signed tokens nobody is asked;
 * then the project's `jwt` and `session` callbacks run. Undefined for any other call. https://authjs.dev/concepts/session-strategies
 */
export function sessionLookup(call: LibraryValue): NativeValue | undefined {
  const { library, path, site } = call;
  if (!/^(?:next-auth|@auth\/[\w-]+)(?:\/|$)/.test(library) || !/(?:^|\.)(?:auth|getServerSession|unstable_getServerSession)\(\)$/.test(path) || !site) return undefined;
  const options = optionsOf(call);
  if (!options) return undefined;
  return native('session', (machine) => {
    if (isInDatabase(options)) machine.emit({ kind: 'call', call: databaseCall(machine, options, library, site) });
    runCallbacks(machine, options);
    return UNKNOWN;
  });
}

function optionsOf(call: LibraryValue): ObjectValue | undefined {
  for (let at: LibraryValue | undefined = call; at; at = at.receiver) {
    for (const arg of at.args) if (arg.type === 'object' && (arg.members.has('providers') || arg.members.has('callbacks'))) return arg;
  }
  return undefined;
}

/** An adapter keeps sessions in its database, unless the strategy says otherwise. */
function isInDatabase({ members }: ObjectValue): boolean {
  const session = members.get('session');
  const strategy = session?.type === 'object' ? session.members.get('strategy') : undefined;
  return strategy?.type === 'literal' ? strategy.value === 'database' : members.has('adapter');
}

/** The adapter asks the client that it was given. */
function databaseCall(machine: Machine, { members }: ObjectValue, library: string, site: Site): CallSite {
  const adapter = members.get('adapter');
  const { service, latency } = (adapter?.type === 'library' ? clientBehind(machine.io, adapter) : undefined) ?? { service: 'sql', latency: LATENCIES.sql };
  return { site, library, service, operation: 'getSessionAndUser', latency };
}

function runCallbacks(machine: Machine, options: ObjectValue): void {
  const callbacks = options.members.get('callbacks');
  if (callbacks?.type !== 'object') return;
  const names = isInDatabase(options) ? (['session'] as const) : (['jwt', 'session'] as const);
  for (const name of names) {
    const callback = callbacks.members.get(name);
    const given = (members: Record<string, Value> = {}): ObjectValue => ({ ...objectOf(members), born: machine.born(), open: true });
    const known = { ...Object.fromEntries(ONLY_AT_SIGN_IN[name].map((member) => [member, UNDEFINED])), token: given(), session: given() };
    if (callback?.type === 'function') callAndWait(machine, callback, [given(known)], NOWHERE);
  }
}
