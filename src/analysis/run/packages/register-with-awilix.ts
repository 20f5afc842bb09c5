import { PROJECT_ROOT } from '../../files/project-root';
import { callValue } from '../call';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { defaultOf } from '../natives/default-of';
import { NOWHERE } from '../nowhere';
import { filesNamed } from '../served/files-named';
import { UNKNOWN, literal, type LibraryValue, type Value } from '../values/value';
import { resolvedByAwilix } from './awilix';

/** `container.register({ orders: asClass(Orders) })`, `container.loadModules(['services/*.js'])` */
export function registerWithAwilix(machine: Machine, { path, args }: LibraryValue): void {
  const [first = UNKNOWN, second = UNKNOWN] = args;
  const tell = (name: string, resolver: Value): boolean => machine.providers.tell(machine, literal(name), (running) => resolvedByAwilix(running, resolver));
  if (/\.register\(\)$/.test(path)) {
    const members = first.type === 'object' ? [...first.members] : first.type === 'literal' ? [[String(first.value), second] as const] : [];
    for (const [name, resolver] of members) tell(name, resolver);
  }
  if (/\.loadModules\(\)$/.test(path) && first.type === 'array') for (const pattern of first.items) loadModules(machine, pattern, second, tell);
}

/** Each file that a pattern names gives what it exports by default, under a name that is made of the file's. https://github.com/jeffijoe/awilix#auto-loading-modules */
function loadModules(machine: Machine, pattern: Value, options: Value, tell: (name: string, resolver: Value) => void): void {
  const told = pattern.type === 'array' ? pattern.items[0] : pattern;
  if (told?.type !== 'literal' || typeof told.value !== 'string') return;
  const cwd = memberOf(machine, options, 'cwd');
  const folder = cwd.type === 'literal' && typeof cwd.value === 'string' ? cwd.value : PROJECT_ROOT;
  const format = memberOf(machine, options, 'formatName');
  for (const file of filesNamed(machine, told.value.startsWith('/') ? told.value : `${folder}/${told.value}`)) {
    const part = defaultOf(machine, file);
    const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
    tell(formatted(machine, name, format), part);
  }
}

function formatted(machine: Machine, name: string, format: Value): string {
  if (format.type === 'literal' && format.value === 'camelCase') {
    const joined = name.split(/[-_.]+/).map((part, index) => (index === 0 ? part : part.slice(0, 1).toUpperCase() + part.slice(1))).join('');
    return joined.slice(0, 1).toLowerCase() + joined.slice(1);
  }
  const made = format.type === 'function' ? callValue(machine, format, [literal(name), UNKNOWN], NOWHERE, 1) : UNKNOWN;
  return made.type === 'literal' && typeof made.value === 'string' ? made.value : name;
}
