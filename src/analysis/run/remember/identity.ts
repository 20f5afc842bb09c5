const identities = new WeakMap<object, number>();
let next = 1;

/** A number of its own for each object, the same each time. */
export function identity(value: object): number {
  let id = identities.get(value);
  if (id === undefined) identities.set(value, (id = next++));
  return id;
}
