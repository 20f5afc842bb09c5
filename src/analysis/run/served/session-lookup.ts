import type { CallSite } from '../call-site';
import { callAndWait } from '../call';
import { emitBranch } from '../conditions/branch';
import { clientBehind } from '../packages/client-behind';
import { LATENCIES } from '../../io/latencies';
import type { Machine } from '../machine';
import { native } from '../natives/native';
import { givenObject } from './given-object';
import { UNDEFINED, UNKNOWN, literal, type FunctionValue, type LibraryValue, type NativeValue, type ObjectValue, type Site, type Value } from '../values/value';
import { NOWHERE } from '../nowhere';

/** What callbacks are given when somebody signs in or asks for an update, and not when the session is only looked up. https://authjs.dev/reference/core#callbacks */
const ONLY_AT_SIGN_IN = ['user', 'account', 'profile', 'isNewUser', 'trigger', 'newSession'];

/** `NextAuth(options)`, `NextAuth(req, res, options)`: what answers the browser under `/api/auth`. */
const MAKES_ROUTES = /^(?:default|Auth)?\(\)$/;
/** On the server; a provider elsewhere is only redirected to. https://authjs.dev/getting-started/session-management/login */
const SIGNS_IN = /\)\.signIn\(\)$/;
const ASKS_SESSION = /(?:^|\.)(?:auth|getServerSession|unstable_getServerSession)\(\)$/;

/**
 * What NextAuth (Auth.js) does when code asks for the session: with a database strategy the adapter asks the database, with signed tokens nobody is asked;
 * then the project's `jwt` and `session` callbacks run. Its own routes do the same for the browser, or let somebody sign in: a provider of credentials asks the project who it is. Undefined for any other call. https://authjs.dev/concepts/session-strategies
 */
export function sessionLookup(call: LibraryValue): NativeValue | undefined {
  const { library, path, site } = call;
  const isRoutes = /^(?:next-auth(?:\/next)?|@auth\/core)$/.test(library) && MAKES_ROUTES.test(path);
  if (!/^(?:next-auth|@auth\/[\w-]+)(?:\/|$)/.test(library) || !(isRoutes || ASKS_SESSION.test(path) || SIGNS_IN.test(path)) || !site) return undefined;
  const options = optionsOf(call);
  if (!options) return undefined;
  const lookUp = (machine: Machine): void => {
    if (isInDatabase(options)) machine.emit({ kind: 'call', call: databaseCall(machine, options, 'getSessionAndUser', library, site) });
    runCallbacks(machine, options, isInDatabase(options) ? ['session'] : ['jwt', 'session'], { ...Object.fromEntries(ONLY_AT_SIGN_IN.map((name) => [name, UNDEFINED])), ...(isRoutes && { trigger: UNKNOWN }) });
  };
  const signIn = (machine: Machine): void => {
    const checks = credentialChecks(options);
    const check = (authorize: FunctionValue) => (): void => void callAndWait(machine, authorize, [givenObject(machine.born()), givenObject(machine.born())], NOWHERE);
    const ways = [...checks.map(check), ...(isRoutes ? [() => undefined] : [])];
    if (checks.length > 0) emitBranch(machine, ways.map((way) => machine.arm(way)), ways.map(() => 1 / ways.length));
    if (options.members.has('adapter')) machine.emit({ kind: 'call', call: databaseCall(machine, options, 'getUserByAccount', library, site) });
    runCallbacks(machine, options, isInDatabase(options) ? ['signIn'] : ['signIn', 'jwt'], { trigger: literal('signIn') });
  };
  if (SIGNS_IN.test(path)) return isElsewhere(call.args[0]) ? undefined : native('signIn', (machine) => (signIn(machine), UNKNOWN));
  return native('session', (machine) => {
    if (!isRoutes) lookUp(machine);
    // A browser also asks for the list of providers and for a token against forged requests, which ask nobody.
    else emitBranch(machine, [machine.arm(() => lookUp(machine)), machine.arm(() => signIn(machine)), machine.arm(() => undefined)], [1 / 2, 1 / 4, 1 / 4]);
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

/** The adapter asks the client that it was given, also where an object of the project is spread over it. */
function databaseCall(machine: Machine, { members }: ObjectValue, operation: string, library: string, site: Site): CallSite {
  const given = members.get('adapter');
  const adapter = given?.type === 'object' ? given.base : given;
  const { service, latency } = (adapter?.type === 'library' ? clientBehind(machine.io, adapter) : undefined) ?? { service: 'sql', latency: LATENCIES.sql };
  return { site, library, service, operation, latency };
}

/** `signIn('google')` */
function isElsewhere(provider: Value | undefined): boolean {
  return provider?.type === 'literal' && provider.value !== 'credentials';
}

/** `authorize` of providers of credentials. https://authjs.dev/getting-started/authentication/credentials */
function credentialChecks({ members }: ObjectValue): FunctionValue[] {
  const providers = members.get('providers');
  return (providers?.type === 'array' ? providers.items : []).flatMap((provider) => {
    const told = provider.type === 'library' ? provider.args[0] : provider;
    const authorize = told?.type === 'object' ? told.members.get('authorize') : undefined;
    return authorize?.type === 'function' ? [authorize] : [];
  });
}

function runCallbacks(machine: Machine, options: ObjectValue, names: readonly string[], told: Record<string, Value>): void {
  const callbacks = options.members.get('callbacks');
  if (callbacks?.type !== 'object') return;
  for (const name of names) {
    const callback = callbacks.members.get(name);
    const known = { ...Object.fromEntries([...ONLY_AT_SIGN_IN, 'token', 'session'].map((member) => [member, givenObject(machine.born())])), ...told };
    if (callback?.type === 'function') callAndWait(machine, callback, [givenObject(machine.born(), known)], NOWHERE);
  }
}
