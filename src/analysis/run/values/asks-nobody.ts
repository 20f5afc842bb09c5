/** Methods of texts, lists, numbers, dates and the like that change nothing. */
const names = new Set([Array, Date, Error, Map, Number, Object, RegExp, Set, String].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)).filter((name) => !/^(?:__.*|add|clear|constructor|copyWithin|delete|fill|pop|push|reverse|set.*|shift|sort|splice|unshift)$/.test(name)));

/** Whether a method of this name only computes, on whatever data it is called; one that calls back runs what it is given. */
export function asksNobody(name: string): boolean {
  return names.has(name);
}
