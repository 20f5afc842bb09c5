import { givenObject } from './given-object';
import type { Machine } from '../machine';
import { native } from '../natives/native';
import { workersEnv } from './workers-env';
import { typedValue } from '../types/typed-value';
import { UNKNOWN, type LibraryValue, type ObjectValue, type Value } from '../values/value';

/** Frameworks whose functions are given a context that answers by asking the chat's server. */
const CHAT_BOTS = new Set(['grammy', 'telegraf']);

/** What a framework's functions are given first: a request, or Hono's context with what its types and its middleware put into it. All functions of an app share it. */
export function requestContext(machine: Machine, app: LibraryValue, env: Value): Value {
  if (CHAT_BOTS.has(app.library)) return { type: 'library', born: machine.born(), library: app.library, path: 'Context.new', args: [] };
  const types = contextTypes(machine, app);
  const variables: ObjectValue = { type: 'object', members: new Map(types?.members.get('Variables')?.type === 'object' ? (types.members.get('Variables') as ObjectValue).members : []), open: true };
  const bindings = types?.members.get('Bindings');
  const context: ObjectValue = { type: 'object', members: new Map(), open: true };
  context.members.set('env', bindings ?? (env.type === 'unknown' ? workersEnv(machine) : env));
  context.members.set('var', variables);
  context.members.set('state', givenObject(machine.born()));
  // Not taken back with the arm that the middleware is: what it sets is there for every route.
  context.members.set('set', native('set', (_running, [name = UNKNOWN, value = UNKNOWN]) => {
    if (name.type === 'literal') variables.members.set(String(name.value), value);
    return UNKNOWN;
  }));
  context.members.set('get', native('get', (_running, [name = UNKNOWN]) => (name.type === 'literal' && variables.members.get(String(name.value))) || UNKNOWN));
  return context;
}

/** `{ Bindings, Variables }` of `new Hono<…>()`, of the app or of what it was mounted in. */
function contextTypes(machine: Machine, app: LibraryValue): ObjectValue | undefined {
  for (let at: LibraryValue | undefined = app; at; at = at.receiver) {
    const [name] = at.types?.names ?? [];
    const value = at.types && name ? typedValue(machine, at.types.module, name) : undefined;
    if (value?.type === 'object') return value;
  }
  return undefined;
}
