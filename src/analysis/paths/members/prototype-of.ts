import { Class, Instance } from '../values/datum';
import { ownKeys } from './own-keys';

/** What a class' objects are made after, with what the declaration says: members that are added to it are theirs too. */
export function prototypeOf(cls: Class): Instance {
  if (cls.prototype) return cls.prototype;
  const prototype = new Instance(cls);
  cls.prototype = prototype;
  if (cls.base instanceof Class) prototype.prototype = prototypeOf(cls.base);
  prototype.members.set('constructor', cls);
  for (const { name, fn, isStatic, accessor } of cls.methods) {
    if (isStatic) continue;
    const closure = cls.closureOf(fn);
    if (accessor === 'get') (prototype.getters ??= new Map()).set(name, closure);
    else if (accessor === 'set') (prototype.setters ??= new Map()).set(name, closure);
    else prototype.members.set(name, closure);
  }
  prototype.hidden = ownKeys(prototype);
  return prototype;
}
