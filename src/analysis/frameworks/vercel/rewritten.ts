import { asObject, asString } from '../../config/parse/parse-config';
import type { StaticValue } from '../../framework';

const parameter = /:(\w+)(\*?)/g;

/** The address that the first of `rewrites` makes of a path: `/api/cron/:job` to `/api/cron?job=:job`. Undefined where none is for it. https://vercel.com/docs/project-configuration#rewrites */
export function rewritten(rewrites: readonly StaticValue[], path: string): string | undefined {
  for (const { source, destination, has, missing } of rewrites.map((one) => asObject(one) ?? {})) {
    const [from, to] = [asString(source), asString(destination)];
    // What a rewrite asks of headers, hosts and cookies, a call by the schedule need not meet.
    if (from === undefined || to === undefined || has !== undefined || missing !== undefined) continue;
    const groups = patternOf(from)?.exec(path)?.groups;
    if (groups) return to.split('?', 1)[0]!.replace(parameter, (_, name: string) => groups[name] ?? '');
  }
  return undefined;
}

/** Of a source without expressions of its own. */
function patternOf(source: string): RegExp | undefined {
  if (!/^[\w/.:*-]+$/.test(source)) return undefined;
  const names = [...source.matchAll(parameter)].map(([, name]) => name);
  // Several texts of any length beside one another take long to tell apart.
  if (new Set(names).size < names.length || source.split('*').length > 2) return undefined;
  return new RegExp(`^(?<whole>${source.replace(/\./g, '\\.').replace(parameter, (_, name: string, rest: string) => `(?<${name}>${rest === '' ? '[^/]+' : '.*'})`)})$`);
}
