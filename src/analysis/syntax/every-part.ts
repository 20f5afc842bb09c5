/** What a value is made of, itself first, in the order in which it is written; of code that is nested however deeply. */
export function* everyPart(of: unknown): Iterable<unknown> {
  const pending = [of];
  while (pending.length > 0) {
    const part = pending.pop();
    yield part;
    // One by one: a list may be longer than a call's arguments.
    if (typeof part === 'object' && part !== null) for (const value of Object.values(part).reverse()) pending.push(value);
  }
}
