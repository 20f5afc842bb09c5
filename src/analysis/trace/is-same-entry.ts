import type { HandlerDeclaration } from '../framework';
import type { Machine } from '../run/machine';
import { sameValue } from '../run/values/same-value';
import { sameValues } from '../run/values/same-values';
import type { LibraryValue, Site } from '../run/values/value';
import type { Trace } from './trace';

/** Whether what a file exports under two names is the same function, or what a package made of the same: `export const GET = handle(app)`, and so POST. `traced`: what the first does. */
export function isSameEntry({ moduleRuns }: Machine, one: HandlerDeclaration, other: HandlerDeclaration, traced: Trace): boolean {
  const run = moduleRuns.get(other.file);
  if (one.file !== other.file || one.registration || other.registration || !run?.isDone) return false;
  const [first, second] = [one, other].map(({ export: name }) => {
    const entry = run.module.exports.get(name);
    return entry && !entry.specifier && !run.module.reassigned.has(entry.local) ? run.scope.variables.get(entry.local) : undefined;
  });
  if (!first || !second) return false;
  if (sameValue(first, second)) return true;
  return first.type === 'library' && second.type === 'library' && madeOfTheSame(first, second) && !isToldOf(first.site, traced);
}

/** At other places of the same: nobody has told them anything since, and neither is a call that somebody may wait for. */
function madeOfTheSame(one: LibraryValue, other: LibraryValue): boolean {
  if (one.library !== other.library || one.path !== other.path || one.settled !== other.settled || one.isAnswer !== other.isAnswer || one.promisified !== other.promisified || one.types !== other.types) return false;
  for (const { put, queued, registered, begun } of [one, other]) if (put ?? queued ?? registered ?? begun) return false;
  if (alsoOf(one) !== alsoOf(other)) return false;
  const isMadeOfSame = one.receiver === other.receiver || (one.receiver !== undefined && other.receiver !== undefined && madeOfTheSame(one.receiver, other.receiver));
  return isMadeOfSame && sameValues(one.args, other.args) && sameValues(one.callbacks, other.callbacks);
}

function alsoOf({ also = [] }: LibraryValue): string {
  return also.map(({ library, path }) => `${library} ${path}`).join();
}

/** Something that is said of the handler is said of the place where it was made. */
function isToldOf(site: Site | undefined, { awaitedCalls, cpuWork = [], unfollowed }: Trace): boolean {
  if (!site) return false;
  return unfollowed?.includes(`${site.file}:${site.line}`) === true || [...awaitedCalls, ...cpuWork].some(({ file, line }) => file === site.file && line === site.line);
}
