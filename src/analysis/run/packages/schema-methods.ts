import type { Machine } from '../machine';
import { putMember } from '../members/put-members';
import type { LibraryValue } from '../values/value';

/** `schema.method('close', function () { … })`, `schema.static({ byName() { … } })`: as if they were put on `schema.methods` and `schema.statics`. https://mongoosejs.com/docs/guide.html#methods */
export function noteSchemaMethods(machine: Machine, { library, path, receiver, args: [named, told] }: LibraryValue): void {
  const kind = library === 'mongoose' ? /(?:^|\.)Schema\.new\.(method|static)\(\)$/.exec(path)?.[1] : undefined;
  if (kind === undefined || !receiver) return;
  const methods = named?.type === 'object' ? [...named.members] : named?.type === 'literal' && told ? [[String(named.value), told] as const] : [];
  for (const [name, method] of methods) if (method.type === 'function') putMember(machine, receiver, `${kind}s.${name}`, method);
}
