import { lastName } from '../packages/last-name';
import type { Machine } from '../machine';
import type { LibraryValue, Value } from '../values/value';

/** Names under which packages are told what runs before each request: `.use(fn)`, `.middleware(fn)`, `make({ before: fn })`. */
const RUNS_BEFORE = /^(?:authenticate|authorize|before|beforeHandler|guard|middlewares?|onRequest|preHandler|use)$/;

/** Functions that a package without rows was told along the chain to run before the function that it made something of: `client.use(check).action(save)`. */
export function askedBefore(machine: Machine, { library, receiver }: LibraryValue): Value[] {
  if (!receiver || !machine.io.isUnknown(library)) return [];
  const found: Value[] = [];
  for (let at: LibraryValue | undefined = receiver; at; at = at.receiver) found.unshift(...toldIn(at));
  return [...new Set(found)];
}

function toldIn({ path, args }: LibraryValue): Value[] {
  if (!path.endsWith('()')) return [];
  if (RUNS_BEFORE.test(lastName(path))) return args.flatMap(listed);
  return args.flatMap((arg) => (arg.type === 'object' ? [...arg.members] : [])).flatMap(([name, member]) => (RUNS_BEFORE.test(name) ? listed(member) : []));
}

/** One function, or a list of them. */
function listed(value: Value): Value[] {
  return value.type === 'array' ? value.items.flatMap(listed) : value.type === 'function' ? [value] : [];
}
