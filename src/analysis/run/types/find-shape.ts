import type { Modules } from '../../modules/modules';
import type { LoadedModule } from '../../modules/loaded-module';

/** Members of an interface or object type, and the module that its types are named in. */
export interface FoundShape {
  module: LoadedModule;
  members: Record<string, string>;
}

/** Looks an interface up where it is used, through imports and re-exports. `seen`: names that were looked up in their modules, which may export one another in a circle. */
export function findShape(modules: Modules, module: LoadedModule, name: string, seen = new Set<string>()): FoundShape | undefined {
  const { shapes, imports, exports, exportAll } = module.ir;
  if (name.startsWith('{')) return { module, members: literalMembers(name) };
  const members = shapes && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (members) return { module, members };
  const place = `${module.file}\0${name}`;
  if (seen.has(place)) return undefined;
  seen.add(place);
  const imported = imports.find((entry) => entry.local === name) ?? exports.find((entry) => entry.name === name && entry.specifier !== undefined);
  const from = imported?.specifier === undefined ? exportAll : [imported.specifier];
  const next = imported === undefined ? name : 'imported' in imported ? imported.imported : imported.local;
  for (const specifier of from) {
    const target = modules.resolve(specifier, module);
    if (!('file' in target) || target.file.endsWith('.json')) continue;
    const found = findShape(modules, modules.load(target.file), next, seen);
    if (found) return found;
  }
  return undefined;
}

/** `{db:Pool;env:{kv:Store}}` taken apart. */
function literalMembers(text: string): Record<string, string> {
  const members: Record<string, string> = {};
  let depth = 0;
  let from = 1;
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '{') depth++;
    const isEnd = depth === 0 && (text[at] === ';' || at === text.length - 1);
    if (text[at] === '}') depth--;
    if (!isEnd) continue;
    const member = text.slice(from, at);
    members[member.slice(0, member.indexOf(':'))] = member.slice(member.indexOf(':') + 1);
    from = at + 1;
  }
  return members;
}
