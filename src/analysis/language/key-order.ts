const ARRAY_INDEX = /^(?:0|[1-9]\d{0,9})$/;

/** Names of an object's members in the order in which the language lists them: indexes by their number, then the others as they were added (ECMA-262, OrdinaryOwnPropertyKeys). */
export function inKeyOrder(names: Iterable<string>): string[] {
  const all = [...names];
  const indexes = all.filter((name) => ARRAY_INDEX.test(name));
  if (indexes.length === 0) return all;
  return [...indexes.sort((a, b) => Number(a) - Number(b)), ...all.filter((name) => !ARRAY_INDEX.test(name))];
}
