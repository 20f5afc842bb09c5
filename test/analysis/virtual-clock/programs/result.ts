export type Result<T, E = Error> = { ok: true; value: T } | { ok: false; error: E };
export const Ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const Err = <E>(error: E): Result<never, E> => ({ ok: false, error });
export const isOk = <T, E>(r: Result<T, E>): r is { ok: true; value: T } => r.ok;
export async function tryCatch<T>(fn: () => Promise<T>): Promise<Result<T>> {
  try { return Ok(await fn()); } catch (e) { return Err(e instanceof Error ? e : new Error(String(e))); }
}
export class AsyncResult<T> {
  private constructor(private readonly inner: Promise<Result<T>>) {}
  static of<T>(p: Promise<Result<T>>) { return new AsyncResult(p); }
  map<U>(f: (t: T) => U | Promise<U>): AsyncResult<U> { return new AsyncResult(this.inner.then(async (r) => (r.ok ? Ok(await f(r.value)) : r))); }
  async unwrapOr(other: T): Promise<T> { const r = await this.inner; return r.ok ? r.value : other; }
}
export { Ok as success };
export default { Ok, Err };
