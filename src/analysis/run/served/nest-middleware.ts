import { callValue } from '../call';
import { instantiate } from '../class';
import { possibly } from '../conditions/branch';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { native } from '../natives/native';
import { NOWHERE } from '../nowhere';
import { objectOf, type ClassValue, type Value } from '../values/value';
import { serve } from './serve';

/** Paths that every request has: `'*'`, `'(.*)'`, `'{*path}'`. */
const EVERY_PATH = /^\/?(?:\*\w*|\(\.\*\)|\{\*\w+\})?$/;

/** What runs before the routes that it is told for. */
interface Applied {
  middleware: Value[];
  routes: Value[];
}

/** What the modules' `configure(consumer)` apply: https://docs.nestjs.com/middleware */
export function nestMiddleware(machine: Machine, modules: Iterable<ClassValue>): Applied[] {
  const applied: Applied[] = [];
  const consumer = objectOf({
    apply: native('apply', (_machine, middleware) => {
      const proxy: Value = objectOf({
        exclude: native('exclude', () => proxy),
        forRoutes: native('forRoutes', (_running, routes) => {
          applied.push({ middleware, routes });
          return consumer;
        }),
      });
      return proxy;
    }),
  });
  for (const module of modules) {
    if (!module.cls.methods.some(({ name }) => name === 'configure')) continue;
    const made = instantiate(machine, module);
    callValue(machine, memberOf(machine, made, 'configure'), [consumer], NOWHERE, 1, made);
  }
  return applied;
}

/** Runs what is applied to the routes of a controller; what is told for single paths perhaps. */
export function runNestMiddleware(machine: Machine, applied: readonly Applied[], controller: ClassValue, args: Value[]): void {
  for (const { middleware, routes } of applied) {
    const isAlways = routes.some((route) => route === controller || EVERY_PATH.test(pathOf(route) ?? '?'));
    if (!isAlways && routes.every(({ type }) => type === 'class')) continue;
    const run = (): void => {
      for (const one of middleware) {
        if (one.type === 'class') serve(machine, memberOf(machine, instantiate(machine, one), 'use'), args);
        else if (one.type === 'function') serve(machine, one, args);
      }
    };
    if (isAlways) run();
    else possibly(machine, run, 1 / 2);
  }
}

function pathOf(route: Value): string | undefined {
  const path = route.type === 'object' ? route.members.get('path') : route;
  return path?.type === 'literal' && typeof path.value === 'string' ? path.value : undefined;
}
