import { posix } from 'node:path';
import { asObject, asString } from '../../config/parse/parse-config';
import { decidingOf } from '../../config/parse/deciding-of';
import { usersOf } from '../../static/users-of';
import type { HandlerDeclaration, Made, Project, StaticValue } from '../../framework';
import { connectionOf } from './connection-of';
import type { App } from './context';
import { componentDefaults } from './component-defaults';
import { describeSst } from './describe-sst';
import { isRoute } from './is-route';
import type { Linked } from './linked';
import { locateSst } from './locate-sst';
import { onlyReach } from './only-reach';
import { programOf } from './program-of';
import { schedulesOf } from './schedules-of';

const ofSst = /^(?:sst|sst\/constructs|@serverless-stack\/resources)$/;
const MAX_DEPTH = 6;

/** Functions that an app's program makes and no string of it names: of a helper's parameters, of what it reads, of what it puts together. */
export function* readProgram(project: Project, { file, folder }: { file: string; folder: string }, roots: readonly string[], { version2, defaults }: App): Iterable<HandlerDeclaration> {
  const program = programOf(project, file);
  if (program === undefined) return;
  const { made } = project.run(program, [file.endsWith('.json') ? 'default' : version2 ? 'default.stacks' : 'default.run'], folder);
  for (const one of made) {
    if (!ofSst.test(one.library)) continue;
    const functions = functionsIn([...one.args], {});
    const ofReceiver = one.receiver === undefined ? {} : Object.assign({}, ...(made[one.receiver]?.args ?? []).map((arg) => componentDefaults(asObject(arg))));
    for (const given of functions) {
      const handler = String(given.handler);
      const bundle = asString(given.bundle);
      const located = locateSst(project, roots, handler, bundle);
      if (!located) continue;
      const called = calledBy(made, one, given);
      const platform = version2 ? 'sst-v2' : /^cloudflare\./.test(one.path) ? 'sst-v3/cloudflare' : 'sst-v3';
      const [first] = one.args.filter((arg) => typeof arg === 'string');
      // An API's name is none of its routes'.
      const isNamed = one.path.endsWith('.new') && functions.length === 1 && given.$route === undefined;
      const name = isNamed && first !== undefined ? first : bundle === undefined ? handler.replace(/^\.\//, '') : posix.basename(bundle);
      yield { ...describeSst(name, platform, { ...defaults, ...ofReceiver, ...componentDefaults(given), ...given }, { ...called, isScheduled: called.schedule !== undefined }), ...located, evidence: { file: one.file, line: one.line, reason: `handler '${handler}' in ${posix.basename(one.file)}` } };
    }
  }
}

/** Objects with a handler, what surrounds them behind what they say themselves: `{ schedule, job: { handler } }`. */
function functionsIn(value: StaticValue, around: Record<string, StaticValue>, depth = 0): Record<string, StaticValue>[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => functionsIn(item, around, depth + 1));
  if (value.$path !== undefined) return [];
  const whole = { ...around, ...value };
  if (typeof value.handler === 'string') return [whole];
  return Object.entries(value).flatMap(([key, member]) => (onlyReach.test(key) ? [] : functionsIn(member, isRoute(key) ? { ...whole, $route: key } : whole, depth + 1)));
}

/** The component that was given it, or else those that were given what was made of it. */
function calledBy(made: readonly Made[], one: Made, given: Record<string, StaticValue>): Linked {
  const own = connectionBy(one);
  if (own) return { ...own, route: asString(given.$route) ?? own.route };
  const users = usersOf(made, one.id).filter((user) => user !== one && ofSst.test(user.library) && isGiven([...user.args], one.id));
  return decidingOf(users.filter(({ path }) => path.endsWith('.new') || connectionOf('', methodOf(path)) !== undefined).flatMap((user) => connectionBy(user) ?? [])) ?? {};
}

/** As more than something that a function may reach. */
function isGiven(value: StaticValue, id: number, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.some((item) => isGiven(item, id, depth + 1));
  return value.$path !== undefined ? value.$made === id : Object.entries(value).some(([key, member]) => !onlyReach.test(key) && isGiven(member, id, depth + 1));
}

function methodOf(path: string): string {
  return path.replace(/\(\)$/, '').split('.').at(-1) ?? '';
}

function connectionBy({ path, args }: Made): Linked & { trigger: NonNullable<Linked['trigger']> } | undefined {
  const names = path.split('.');
  const called = connectionOf(names[names.lastIndexOf('new') - 1] ?? '', methodOf(path));
  const route = args.find((arg) => typeof arg === 'string' && isRoute(arg));
  const schedules = args.map((arg) => asObject(arg)).filter((arg) => arg?.$path === undefined).map((arg) => arg && schedulesOf(arg));
  return called && { ...called, route: asString(route), schedule: schedules.find((schedule) => schedule !== undefined) };
}
