import { emitBranch } from './branch';
import { functionsOf } from './library-call';
import type { Machine } from './machine';
import { native } from './natives/native';
import { requestContext } from './request-context';
import { serve } from './serve';
import { UNKNOWN, type LibraryValue, type Value } from './value';

/** Runs what an app was told, each function as an arm of its own. `env` is what the platform gave with the request. False where there is none. */
export function runRoutes(machine: Machine, app: LibraryValue, env: Value): boolean {
  const routes = registeredFunctions(app, 0);
  if (routes.length === 0) return false;
  const args = [requestContext(machine, app, env), UNKNOWN, native('next', () => UNKNOWN)];
  const arms = routes.map((route) => machine.arm(() => serve(machine, route, [...args])));
  emitBranch(machine, arms, arms.map(() => 1 / arms.length));
  return true;
}

const MAX_DEPTH = 4;

/** Functions that an app was given route by route, also those of apps and routers that it was given. */
export function registeredFunctions(entry: LibraryValue, depth: number): Value[] {
  if (depth > MAX_DEPTH) return [];
  const found: Value[] = [];
  for (let at: LibraryValue | undefined = entry; at; at = at.receiver) {
    found.push(...(at.registered ?? []));
    for (const arg of at.args) {
      for (const app of appsIn(arg)) found.push(...registeredFunctions(app, depth + 1));
      if (arg.type !== 'library') found.push(...functionsOf(arg).filter(() => depth > 0));
    }
  }
  return [...new Set(found)];
}

/** `serverlessExpress({ app })`, `serve({ functions: [a, b] })` */
function appsIn(arg: Value): LibraryValue[] {
  if (arg.type === 'library') return [arg];
  if (arg.type === 'array') return arg.items.flatMap(appsIn);
  return arg.type === 'object' ? [...arg.members.values()].flatMap((member) => (member.type === 'object' ? [] : appsIn(member))) : [];
}
