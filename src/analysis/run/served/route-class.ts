import { callValue } from '../call';
import { instantiate } from '../class';
import { memberOf } from '../members/member';
import { native } from '../natives/native';
import type { Value } from '../values/value';

/** `router.post('/orders', CreateOrder)` of chanfana: a class whose objects answer one request each. */
export function routeClass(arg: Value): Value[] {
  if (arg.type !== 'class' || arg.base?.type !== 'library' || arg.base.library !== 'chanfana') return [];
  return [native('handle', (machine, args, at) => {
    const route = instantiate(machine, arg);
    return callValue(machine, memberOf(machine, route, 'handle'), args, at, 1, route);
  })];
}
