import { functionsOf } from '../values/functions-of';
import type { Value } from '../values/value';

/** Functions that an app is told, also as a list or in a list of options: `app.post('/orders', [authenticated, validated], save)`, `app.get('/orders', { preHandler: [authenticated] }, list)`. */
export function functionsTold(args: readonly Value[]): Value[] {
  return args.flatMap((arg) => {
    if (arg.type === 'array') return arg.items.flatMap(functionsOf);
    if (arg.type === 'object') return [...arg.members.values()].flatMap((member) => (member.type === 'array' ? member.items.flatMap(functionsOf) : member.type === 'function' ? [member] : []));
    return functionsOf(arg);
  });
}
