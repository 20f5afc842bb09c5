import { callSite } from '../packages/call-site-of';
import { givenObject } from './given-object';
import type { Machine } from '../machine';
import { serve } from './serve';
import { type FunctionValue, type LibraryValue, type Value } from '../values/value';

/** `middy(fn).use(ssm({ … })).use(authenticated())`: what middleware asks for before the handler runs, the handler, and what middleware does after it. */
export function runWithMiddleware(machine: Machine, wrapped: LibraryValue, event: Value, context: Value, run: () => void): void {
  const chain: LibraryValue[] = [];
  for (let at: LibraryValue | undefined = wrapped; at; at = at.receiver) chain.unshift(at);
  const told = [...new Set(chain.filter(({ library }) => library === '@middy/core').flatMap(({ registered = [] }) => registered.flatMap(({ steps }) => steps)))];
  for (const middleware of told) {
    const found = middleware.type === 'library' && machine.io.find(middleware, 'used', false);
    if (found) machine.emit({ kind: 'call', call: callSite(middleware, found) });
  }
  const own = told.filter((value): value is FunctionValue => value.type === 'function');
  const request = givenObject(machine.born(), { event, context, response: givenObject(machine.born()) });
  const given = (name: string): Value[] => [...own.filter(({ fn }) => fn.name === name), ...chain.filter(({ library, path }) => library === '@middy/core' && path.endsWith(`.${name}()`)).flatMap(({ callbacks = [] }) => callbacks)];
  for (const before of given('before')) serve(machine, before, [request]);
  run();
  for (const after of given('after').reverse()) serve(machine, after, [request]);
}
