import { Class, type Closure, type Datum, type Instance, type Native } from './datum';

/** A method or another member as it is, or the function that gets it. */
export type Inherited = { value: Datum } | { getter: Closure | Native };

/** What an object has of its class, or of a class behind that. A prototype that the program got hold of may have been changed: it counts before what the declaration says. */
export function inherited(from: Datum, name: string): Inherited | undefined {
  for (let at = from; at instanceof Class; at = at.base) {
    const found = at.prototype ? ofPrototype(at.prototype, name) : ofDeclaration(at, name);
    if (found) return found;
  }
  return undefined;
}

function ofPrototype({ members, getters }: Instance, name: string): Inherited | undefined {
  if (members.has(name)) return { value: members.get(name) };
  const getter = getters?.get(name);
  return getter && { getter };
}

function ofDeclaration(cls: Class, name: string): Inherited | undefined {
  if (name === 'constructor') return { value: cls };
  const found = cls.methods.findLast((method) => method.name === name && !method.isStatic && method.accessor !== 'set');
  if (!found) return undefined;
  return found.accessor ? { getter: cls.closureOf(found.fn) } : { value: cls.closureOf(found.fn) };
}
