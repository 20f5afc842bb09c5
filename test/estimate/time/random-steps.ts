import type { Step } from '../../../src/domain';

/** How many calls the steps may make. */
export const CALLS = 4;

/** Steps by chance: scopes with conditions of their own and of the module, exits, loops, finalizers, steps that run at once, promises that their function waits for in other places, parts that stand in several places. */
export function randomSteps(random: (below: number) => number): Step {
  let ids = 0;
  let begun: number[] = [];
  let loops = 0;
  const shared: Step[] = [];
  const sequence = (depth: number, scopes: readonly number[]): Step => ({ kind: 'sequence', steps: Array.from({ length: 1 + random(4) }, () => step(depth, scopes)) });
  const some = (): number[] => begun.filter(() => random(3) === 0);
  /** What begins in another function is waited for there. */
  const alone = (make: () => Step): Step => {
    const before = begun;
    begun = [];
    const made = make();
    begun = before;
    return made;
  };
  const start = (depth: number): Step => {
    const id = ++ids;
    const body = random(2) === 0 ? sequence(depth - 1, []) : alone(() => sequence(depth - 1, []));
    begun.push(id);
    return { kind: 'start', id, body };
  };
  const scope = (depth: number, scopes: readonly number[]): Step => {
    const id = ++ids;
    return { kind: 'scope', id, body: sequence(depth - 1, [...scopes, id]) };
  };
  const branch = (depth: number, scopes: readonly number[]): Step => {
    // Of the module: 0. In a loop every round has values of its own.
    const owners = loops > 0 ? scopes : [0, ...scopes];
    const owner = owners.length > 0 && random(2) === 0 ? { condition: `${random(2) ? '!' : ''}${owners[random(owners.length)]}:${random(2) ? 'a' : 'b'}` } : {};
    return { kind: 'branch', ...owner, arms: [{ probability: 0.5, body: step(depth - 1, scopes) }, { probability: 0.5, body: step(depth - 1, scopes) }] };
  };
  const leaf = (scopes: readonly number[]): Step => {
    if (random(6) === 0 && begun.length > 0) return { kind: 'join', ids: some(), mode: random(3) === 0 ? 'race' : 'all' };
    if (random(8) === 0) return { kind: 'exit', to: scopes[random(scopes.length + 1)] ?? 0 };
    return { kind: 'call', call: random(CALLS) };
  };
  const step = (depth: number, scopes: readonly number[]): Step => {
    if (depth <= 0) return leaf(scopes);
    const kinds = [leaf, scope, branch, start, start, sequence, attempt, again, loop, parallel];
    const kind = kinds[random(kinds.length)]!;
    return kind === leaf ? leaf(scopes) : (kind as typeof sequence)(depth, scopes);
  };
  const attempt = (depth: number, scopes: readonly number[]): Step => ({ kind: 'try', body: sequence(depth - 1, scopes), handler: step(depth - 1, scopes), ...(random(4) === 0 && { finalizer: leaf(scopes) }) });
  const parallel = (depth: number, scopes: readonly number[]): Step => ({ kind: 'parallel', mode: random(3) === 0 ? 'race' : 'all', branches: Array.from({ length: 2 + random(2) }, () => step(depth - 1, scopes)) });
  const loop = (depth: number): Step => {
    const count = 1 + random(3);
    loops++;
    const body = sequence(depth - 1, []);
    loops--;
    return { kind: 'loop', iterations: { low: count, likely: count, high: count }, concurrency: 1, body, reason: '' };
  };
  const again = (depth: number, scopes: readonly number[]): Step => {
    const before = shared[random(shared.length + 1)];
    if (before) return before;
    const made = alone(() => scope(depth - 1, []));
    shared.push(made);
    return scopes.length > 0 ? { kind: 'sequence', steps: [made, made] } : made;
  };
  return { kind: 'scope', id: ++ids, body: sequence(4, [ids]) };
}
