/** A name that is a function's alone in its place: a second `orders` is `orders-2`. `taken` counts how many have each. */
export function numbered(place: string, name: string, taken: Map<string, number>): string {
  const key = `${place}#${name}`;
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? name : `${name}-${count}`;
}
