import { bindingsOf } from '../../static/bindings-of';
import { sourceOf } from '../../static/source-of';
import type { Project } from '../../framework';

/** Imports between a page and the code that reads the request. */
const maxDepth = 4;

/** What makes Next.js render a route for each request: https://nextjs.org/docs/app/guides/caching#dynamic-rendering */
const signs: [RegExp, string][] = [
  [/\bfrom\s*['"]next\/headers['"]/, 'reads cookies or headers'],
  [/\b(?:unstable_)?noStore\s*\(|\bawait\s+connection\s*\(/, 'asks not to be cached'],
  [/\bcache:\s*['"]no-(?:cache|store)['"]|\bnext:\s*\{[^{}]*\brevalidate:\s*0\b/, 'fetches without a cache'],
  [/\bgetServerSession\s*\(|\bfrom\s*['"](?:@auth0\/nextjs-auth0|@clerk\/nextjs\/server|@kinde-oss\/kinde-auth-nextjs\/server|@workos-inc\/authkit-nextjs|iron-session)['"]/, 'reads the session'],
];

/** Why a server component needs the request: what it reads itself, or what the project's functions and components that it uses read. Undefined where nothing says so. */
export function readsRequest(project: Project, file: string, seen = new Set<string>(), depth = 0): string | undefined {
  const text = seen.has(file) ? undefined : project.read(file);
  seen.add(file);
  if (text === undefined || /^\s*['"]use (?:cache|client)['"]/.test(text)) return undefined;
  const own = signs.find(([sign]) => sign.test(text))?.[1];
  if (own !== undefined) return depth === 0 ? own : `${own} (${file})`;
  const source = depth < maxDepth ? sourceOf(project, file) : undefined;
  if (!source) return undefined;
  const used = namesUsed(project, file, text);
  for (const [name, { module }] of bindingsOf(source)) {
    if (!used.has(name)) continue;
    const target = project.resolve(module, file);
    const found = target === undefined ? undefined : readsRequest(project, target, seen, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const usedNames = new WeakMap<Project, Map<string, ReadonlySet<string>>>();

/** What a file calls, or shows as a component; pages share most of the files that they use. */
function namesUsed(project: Project, file: string, text: string): ReadonlySet<string> {
  const ofFiles = usedNames.get(project) ?? new Map<string, ReadonlySet<string>>();
  usedNames.set(project, ofFiles);
  let names = ofFiles.get(file);
  if (!names) ofFiles.set(file, (names = new Set(text.replace(/^[ \t]*import\s[^;'"]*/gm, '').match(/(?<![\w$.\u0080-\uffff])[\w$\u0080-\uffff]+(?=\s*\(|\.\w+\s*\(|[\s/>])/g))));
  return names;
}
