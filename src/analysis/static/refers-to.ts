import type { StaticValue } from '../frameworks/framework';

const MAX_DEPTH = 6;

/** Whether a value is what a call or construction with this id made, or a member of it, or holds it in objects and lists. */
export function refersTo(value: StaticValue, id: number, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return false;
  if (!Array.isArray(value) && value.$path !== undefined) return value.$made === id;
  return Object.values(value).some((member) => refersTo(member, id, depth + 1));
}
