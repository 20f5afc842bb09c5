import { hasApps, isDispatch, verbTold } from '../../io/dispatchers';
import { autoloaded } from './autoloaded';
import { callValue } from '../call';
import type { Machine } from '../machine';
import { interceptPackage, interceptedClient, interceptor } from './interceptors';
import { isOfModule } from '../remember/is-of-module';
import { keepRegistration } from './keep-registration';
import { putMember } from '../members/put-members';
import type { Route } from './route';
import { UNKNOWN, type LibraryValue, type Value } from '../values/value';
import { waitFor } from '../steps/wait';
import { wrappedFunctions } from './wrapped-functions';
import { NOWHERE } from '../nowhere';

/** What describes data, or procedures, is given functions to make another one: `schema.refine(isOpen)`, `procedure.use(checked)` leave the first as it is. */
const LEFT_AS_IT_IS = /^(?:@sinclair\/typebox|@trpc\/server|arktype|drizzle-orm|drizzle-zod|io-ts|joi|runtypes|superstruct|valibot|yup|zod)(?:\/|$)/;

/** Packages whose registrations are handlers: https://learn.microsoft.com/azure/azure-functions/functions-reference-node, https://cloud.google.com/functions/docs/functions-framework, Firebase, Pulumi, a Worker's `addEventListener`. */
const REGISTERS_HANDLERS = /^global$|^@pulumi\/|functions/;

/** Notes what a call told an app: functions, each as a route or as middleware, or another app. */
export function registerFunctions(machine: Machine, callee: LibraryValue, result: LibraryValue, functions: Value[]): void {
  if (LEFT_AS_IT_IS.test(callee.library)) return;
  const client = interceptedClient(callee);
  if (client?.path === '') return interceptPackage(machine, client.library, interceptor(result));
  if (client) return register(machine, client, [interceptor(result)]);
  if (decorate(machine, result)) return;
  if (functions.length > 0) {
    noteRegistration(machine, result, functions);
    // An app is told by its methods: `makeWrapper(options)(fn)` is another function, and the wrapper stays as it is.
    if (callee.receiver && !callee.path.endsWith('()') && !runPlugin(machine, result, functions) && isAskedAgain(machine, callee.receiver)) register(machine, callee.receiver, [routeOf(result, functions.map((fn) => withApp(fn, callee.receiver!)))]);
  } else if (!runPlugin(machine, result, [])) {
    const wrapped = [...result.args.filter(({ type }) => type === 'library'), ...result.args.flatMap(wrappedMembers)];
    if (wrapped.length > 0) noteRegistration(machine, result, wrapped);
  }
  takeRoutes(machine, callee, result.args);
  if (callee.receiver && (isReturnedSelf(callee.receiver) || isUnderOnePath(result))) result.registered = callee.receiver.registered ??= [];
}

/** `app.http('name', { handler: withDependencies(handler)(dependencies) })`; beside it what is itself an app: `http('orders', express())`. */
function wrappedMembers(arg: Value): Value[] {
  return arg.type === 'object' ? [...arg.members.values()].filter((member) => isWrapped(member)) : [];
}

/** Whether a package made it of a function, now or some calls ago. */
function isWrapped(value: Value | undefined): boolean {
  return value?.type === 'library' && value.path.endsWith('()') && (wrappedFunctions(value).length > 0 || isWrapped(value.receiver));
}

/** `app.route('/path', router)`: the routes of a router are routes of the app. `t.createCallerFactory(t.router({}))` tells `t` nothing that it was not told. `made.use(ssm({ … }))`: middleware that asks somebody. */
function takeRoutes(machine: Machine, { receiver }: LibraryValue, args: readonly Value[]): void {
  if (!receiver) return;
  for (const arg of args.flatMap((one) => (one.type === 'array' ? one.items : [one]))) {
    if (arg.type !== 'library') continue;
    const app = [appAsked(arg), arg].find((one) => one?.registered && one.registered !== receiver.registered);
    if (app) register(machine, receiver, [{ steps: [], app }]);
    else if (machine.io.find(arg, 'used', false)) register(machine, receiver, [{ steps: [arg] }]);
  }
}

/** `router.all('/v2/*', v2.fetch)`, `app.mount('/old', old.fetch)`: the app that a method of its own is handed on for. */
function appAsked({ library, path, receiver }: LibraryValue): LibraryValue | undefined {
  return !path.endsWith('()') && isDispatch({ library, path: `${path}()` }) ? receiver : undefined;
}

/** While a handler runs only apps are asked what they were told: a tracer or a limiter that its module made runs what it is handed, `tracer.startActiveSpan('load', load)`, and stays as it is. */
function isAskedAgain({ recorder }: Machine, { born, library }: LibraryValue): boolean {
  return recorder.isLoading || !isOfModule(born) || hasApps(library);
}

function register(machine: Machine, receiver: LibraryValue, routes: readonly Route[]): void {
  machine.recorder.changeLibrary(receiver);
  (receiver.registered ??= []).push(...routes);
}

/** Routes and hooks of Fastify have the app as their `this`, unless they are arrows. https://fastify.dev/docs/latest/Reference/Routes/#routes-options */
function withApp(fn: Value, app: LibraryValue): Value {
  return app.library === 'fastify' && fn.type === 'function' && !fn.fn.arrow && !fn.self ? { ...fn, self: app } : fn;
}

/** `app.use(fn)`, `app.use('/admin', fn)`, `app.get('/path', check, fn)` */
function routeOf({ library, path, args }: LibraryValue, steps: Value[]): Route {
  const isUnderPath = args[0]?.type === 'literal' && args[0].value !== '*' && args[0].value !== '/*' && args[0].value !== '/';
  return { steps, verb: verbTold({ library, path }), ...(/\.use\(\)$/.test(path) && { isMiddleware: true, isUnderPath }) };
}

/** `app.decorate('db', pool)`: what the app has under a name from then on. https://fastify.dev/docs/latest/Reference/Decorators/ */
function decorate(machine: Machine, { library, path, args: [name, value], receiver }: LibraryValue): boolean {
  if (library !== 'fastify' || !/\.decorate\(\)$/.test(path) || !receiver) return false;
  if (name?.type === 'literal' && value) putMember(machine, receiver, String(name.value), value);
  return true;
}

/** `app.register(plugin, options)` of Fastify and lambda-api: the plugin tells the app its routes. */
function runPlugin(machine: Machine, { library, path, receiver, args, site }: LibraryValue, functions: readonly Value[]): boolean {
  if (!/^(?:fastify|lambda-api)$/.test(library) || !/\.register\(\)$/.test(path) || !receiver) return false;
  const [given, options] = args;
  const found = given?.type === 'library' && given.library === '@fastify/autoload' ? autoloaded(machine, options) : functions.filter((plugin) => plugin === given);
  for (const plugin of found) waitFor(machine, callValue(machine, plugin, [receiver, options ?? UNKNOWN, UNKNOWN], site ?? NOWHERE, 1));
  return true;
}

export function noteRegistration(machine: Machine, call: LibraryValue, functions: Value[]): void {
  if (REGISTERS_HANDLERS.test(call.library)) keepRegistration(machine, call, functions);
}

/** `app.route('/orders').get(list).post(save)` tells the app. */
function isUnderOnePath({ path, args }: LibraryValue): boolean {
  return path.endsWith('.route()') && args.length === 1 && args[0]?.type !== 'object';
}

/** `app.use(x).get(y)`: methods that are given functions mostly return what they were called on. */
function isReturnedSelf({ registered }: LibraryValue): boolean {
  return registered !== undefined;
}
