/** Time that a window may need on a busy machine, in ms. */
const LIMIT_MS = 60_000;

/** Asks again until it is so; says what was waited for when it never is. */
export async function until(isSo: () => boolean | Promise<boolean>, limitMs = LIMIT_MS): Promise<void> {
  for (const end = Date.now() + limitMs; !(await isSo()); await new Promise((resolve) => setTimeout(resolve, 100))) if (Date.now() > end) throw new Error(`It is not so: ${isSo}`);
}
