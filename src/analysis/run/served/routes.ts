import { verbTold } from '../../io/dispatchers';
import { emitBranch, possibly } from '../conditions/branch';
import { functionsOf } from '../values/functions-of';
import type { Machine } from '../machine';
import { native } from '../natives/native';
import { requestContext } from './request-context';
import { givenObject } from './given-object';
import { serve } from './serve';
import type { Route } from './route';
import { UNKNOWN, type LibraryValue, type Value } from '../values/value';

/** What follows the request in a call of these, follows it in a call of their routes too. https://itty.dev/itty-router/concepts#passing-additional-arguments */
const handsOnArguments = /^(?:itty-router|@itty-router\/)/;

/** Runs what an app was told: its middleware, then each route as an arm of its own. `env` is what the platform gave with the request. False where there is none. */
export function runRoutes(machine: Machine, app: LibraryValue, env: Value): boolean {
  const routes = routesOf(app, 0, new Set());
  if (!routes.some((route) => hasSteps(route))) return false;
  const response = givenObject(machine.born());
  response.members.set('locals', givenObject(machine.born()));
  runAll(machine, routes, [requestContext(machine, app, env), ...(handsOnArguments.test(app.library) ? [env] : [response, native('next', () => UNKNOWN)])]);
  return true;
}

function hasSteps({ steps, app }: Route, inside: readonly LibraryValue['registered'][] = []): boolean {
  if (steps.length > 0) return true;
  return app !== undefined && !inside.includes(app.registered) && routesOf(app, 1, new Set()).some((route) => hasSteps(route, [...inside, app.registered]));
}

/** Middleware that is under no path is on the way of every request. `inside` are the apps that this one is a part of: where two are told of one another, a request passes each once. */
function runAll(machine: Machine, routes: readonly Route[], args: readonly Value[], inside: readonly LibraryValue['registered'][] = []): void {
  const isAlways = ({ isMiddleware, isUnderPath }: Route): boolean => isMiddleware === true && !isUnderPath;
  const asked = routes.filter((route) => !isAlways(route) && isAsked(machine, route));
  for (const route of routes.filter(isAlways)) runSteps(machine, route, args);
  const underPath = asked.filter(({ isMiddleware }) => isMiddleware);
  for (const route of underPath) possibly(machine, () => runRoute(machine, route, args, inside), 0.5);
  const answering = asked.filter(({ isMiddleware }) => !isMiddleware);
  const arms = answering.map((route) => machine.arm(() => runRoute(machine, route, args, inside)));
  machine.merge(arms.map((arm) => ({ ...arm, exited: false })));
  emitBranch(machine, arms, arms.map(() => 1 / arms.length));
}

/** `export const GET = handle(app)`: the platform calls it for that method, so that it is none of the app's other routes. */
function isAsked(machine: Machine, { verb }: Route): boolean {
  if (verb === undefined) return true;
  // What a function does that hands the request on is what it does for this handler's method.
  machine.recorder.spoil();
  machine.dependsOnVerb = true;
  return machine.verb === undefined || verb === machine.verb;
}

function runRoute(machine: Machine, route: Route, args: readonly Value[], inside: readonly LibraryValue['registered'][]): void {
  const { app } = route;
  if (!app) runSteps(machine, route, args);
  else if (!inside.includes(app.registered)) runAll(machine, routesOf(app, 1, new Set()), args, [...inside, app.registered]);
}

function runSteps(machine: Machine, { steps }: Route, args: readonly Value[]): void {
  for (const step of steps) {
    // Express calls what takes four parameters only for errors.
    if (step.type === 'function' && step.fn.params.length === 4) possibly(machine, () => serve(machine, step, [UNKNOWN, ...args]), 0.5);
    else serve(machine, step, [...args]);
  }
}

const MAX_DEPTH = 4;

/** What an app was told, also through apps and routers that a call of it was given. */
function routesOf(entry: LibraryValue, depth: number, seen: Set<LibraryValue['registered'] | LibraryValue>): Route[] {
  if (depth > MAX_DEPTH || seen.has(entry)) return [];
  seen.add(entry);
  const found: Route[] = [];
  for (let at: LibraryValue | undefined = entry; at; at = at.receiver) {
    if (at.registered && !seen.has(at.registered)) {
      seen.add(at.registered);
      found.push(...at.registered);
    }
    for (const arg of at.args) {
      for (const app of appsIn(arg)) found.push(...routesOf(app, depth + 1, seen));
      if (arg.type !== 'library' && depth > 0) found.push(...functionsOf(arg).map((fn) => ({ steps: [fn], verb: verbTold(at) })));
    }
  }
  return found;
}

/** `serverlessExpress({ app })`, `serve({ functions: [a, b] })` */
function appsIn(arg: Value): LibraryValue[] {
  if (arg.type === 'library') return [arg];
  if (arg.type === 'union') return arg.options.flatMap(appsIn);
  if (arg.type === 'array') return arg.items.flatMap(appsIn);
  return arg.type === 'object' ? [...arg.members.values()].flatMap((member) => (member.type === 'object' ? [] : appsIn(member))) : [];
}
