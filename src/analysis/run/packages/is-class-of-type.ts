import type { ClassValue, Value } from '../values/value';

/** Whether instances of a class are of the type of this name: the class itself, one that it extends, or an interface that either says it implements. */
export function isClassOfType(cls: ClassValue, type: string): boolean {
  for (let at: Value | undefined = cls; at?.type === 'class'; at = at.base) if (at.cls.name === type || at.cls.implements?.includes(type)) return true;
  return false;
}
