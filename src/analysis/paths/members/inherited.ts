import { Class, type Closure, type Datum } from '../values/datum';
import { ownMember, type Found } from './own-member';

/** What an object has of its class, or of a class behind that, and a class of its own (`static`). A prototype that the program got hold of may have been changed: it counts before what the declaration says. */
export function inherited(from: Datum, name: string, isStatic = false): Found | undefined {
  for (let at = from; at instanceof Class; at = at.base) {
    const found = isStatic ? ofClass(at, name) : at.prototype ? ownMember(at.prototype, name) : ofDeclaration(at, name);
    if (found) return found;
  }
  return undefined;
}

function ofClass(cls: Class, name: string): Found | undefined {
  if (cls.statics.has(name)) return { value: cls.statics.get(name) };
  return cls.methods.some((method) => method.name === name && method.isStatic && method.accessor) ? accessors(cls, name, true) : undefined;
}

function ofDeclaration(cls: Class, name: string): Found | undefined {
  if (name === 'constructor') return { value: cls };
  const found = cls.methods.findLast((method) => method.name === name && !method.isStatic);
  if (!found) return undefined;
  return found.accessor ? accessors(cls, name, false) : { value: cls.closureOf(found.fn) };
}

function accessors(cls: Class, name: string, isStatic: boolean): Found {
  const of = (kind: 'get' | 'set'): Closure | undefined => {
    const found = cls.methods.findLast((method) => method.name === name && method.accessor === kind && (method.isStatic === true) === isStatic);
    return found && cls.closureOf(found.fn);
  };
  return { getter: of('get'), setter: of('set') };
}
