import type { Range, Step } from '../../../src/domain';

interface Path {
  now: number;
  done: Record<number, number>;
  taken: Record<string, boolean>;
  /** Scope that it has left for; undefined = it goes on. */
  to: number | undefined;
}

/** The shortest or the longest time of steps by following every single path to its end, dropping none: an independent answer, for small steps. Undefined where there are more than `most`. */
export function everyPath(step: Step, latencies: readonly Range[], which: 'low' | 'high', most: number): number | undefined {
  let followed = 0;
  let ends: Path[];
  try {
    ends = follow(step, { now: 0, done: {}, taken: {}, to: undefined });
  } catch (error) {
    if (followed > most) return undefined;
    throw error;
  }
  return (which === 'low' ? Math.min : Math.max)(...ends.map(({ now }) => now));

  function follow(step: Step, path: Path): Path[] {
    if (path.to !== undefined) return [path];
    if (++followed > most) throw new Error('too many paths');
    switch (step.kind) {
      case 'call':
        return [{ ...path, now: path.now + latencies[step.call]![which] }];
      case 'wait':
        return [{ ...path, now: path.now + step.ms }];
      case 'sequence':
        return step.steps.reduce<Path[]>((paths, inner) => paths.flatMap((one) => follow(inner, one)), [path]);
      case 'branch':
        return step.arms.flatMap((arm, index) => choose(step.condition, index, path).flatMap((one) => follow(arm.body, one)));
      case 'exit':
        return [{ ...path, to: step.to }];
      case 'scope':
        return follow(step.body, path).map((end) => ({ ...(end.to === step.id ? { ...end, to: undefined } : end), taken: without(end.taken, step.id) }));
      case 'try':
        return follow(step.body, path)
          .flatMap((end) => (step.handler && end.to === 0 ? follow(step.handler, { ...end, to: undefined }) : [end]))
          .flatMap((end) => (step.finalizer ? follow(step.finalizer, { ...end, to: undefined }).map((last) => ({ ...last, to: last.to ?? end.to })) : [end]));
      case 'loop':
        return Array.from({ length: step.iterations[which] }, () => step.body).reduce<Path[]>((paths, body) => paths.flatMap((one) => follow(body, one)), [path]);
      case 'start':
        return follow(step.body, path).map((end) => ({ ...end, now: path.now, done: { ...end.done, [step.id]: Math.max(end.done[step.id] ?? 0, end.now) }, to: undefined }));
      case 'join': {
        const times = step.ids.flatMap((id) => path.done[id] ?? []);
        return [times.length === 0 ? path : { ...path, now: Math.max(path.now, (step.mode === 'race' ? Math.min : Math.max)(...times)) }];
      }
      case 'parallel': {
        const left: Path[] = [];
        let ways = [{ at: path, times: [] as number[] }];
        for (const branch of step.branches) {
          const ends = ways.flatMap(({ at, times }) => follow(branch, at).map((end) => ({ at: end, times: [...times, end.now] })));
          left.push(...ends.flatMap(({ at }) => (at.to === undefined ? [] : [at])));
          ways = ends.filter(({ at }) => at.to === undefined).map(({ at, times }) => ({ at: { ...at, now: path.now }, times }));
        }
        return [...left, ...ways.map(({ at, times }) => ({ ...at, now: (step.mode === 'race' ? Math.min : Math.max)(...times) }))];
      }
    }
  }
}

/** A condition goes one way for as long as the call lasts whose value it is. */
function choose(condition: string | undefined, index: number, path: Path): Path[] {
  if (condition === undefined) return [path];
  const name = condition.replace('!', '');
  const value = (index === 0) === (name === condition);
  if (path.taken[name] !== undefined) return path.taken[name] === value ? [path] : [];
  return [{ ...path, taken: { ...path.taken, [name]: value } }];
}

function without(taken: Path['taken'], scope: number): Path['taken'] {
  return Object.fromEntries(Object.entries(taken).filter(([name]) => !name.startsWith(`${scope}:`)));
}
