/** What `make` gives; undefined where it goes deeper than the stack reaches. Code that can be read and followed may be nested too deeply for all else that goes through it. */
export function unlessTooDeep<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
