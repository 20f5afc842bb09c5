import { innerSteps } from '../../../inner-steps';
import type { TraceStep } from '../../run/call-site';

/** By the promise's id. */
export type JoinModes = Map<number, { all: boolean; race: boolean }>;

/** Which promises are waited for, and how. */
export function joinModes(root: TraceStep): JoinModes {
  const modes: JoinModes = new Map();
  const settling = new Set<number>();
  eachStep(root, (step) => {
    if (step.kind === 'start' && step.settles) settling.add(step.id);
    if (step.kind !== 'join') return;
    for (const id of step.ids) {
      const mode = modes.get(id) ?? { all: false, race: false };
      if (step.mode === 'race' && step.ids.length > 1) mode.race = true;
      else mode.all = true;
      modes.set(id, mode);
    }
  });
  if (settling.size > 0) markResolving(root, modes, settling);
  return modes;
}

/** Promises that are resolved, and those of them that are waited for, inside a step. */
interface Inside {
  resolved: ReadonlySet<number>;
  joined: ReadonlySet<number>;
}

const NOTHING: Inside = { resolved: new Set(), joined: new Set() };

/** Who waits for a promise waits for what resolves it: the callback that calls `resolve`, and what that is the callback of. Not for what waits for it itself. */
function markResolving(root: TraceStep, modes: JoinModes, settling: ReadonlySet<number>): void {
  const known = new Map<TraceStep, Inside>();
  const resolving: [id: number, by: number][] = [];
  const inside = (step: TraceStep): Inside => {
    let found = known.get(step);
    if (found) return found;
    const body = union(innerSteps(step).map(inside));
    if (step.kind === 'start') for (const id of body.resolved) if (!body.joined.has(id)) resolving.push([id, step.id]);
    found = body;
    if (step.kind === 'start' && step.settles) found = { ...body, resolved: new Set([...body.resolved, step.id]) };
    if (step.kind === 'join') found = joining(step.ids.filter((id) => settling.has(id)));
    known.set(step, found);
    return found;
  };
  inside(root);
  const marks = resolving.flatMap(([id, by]) => (modes.has(id) && !modes.has(by) ? [[by, modes.get(id)!] as const] : []));
  for (const [by, mode] of marks) modes.set(by, mode);
}

/** Most joins are of promises that nothing resolves, which nobody asks for: they are not kept for each step around. */
function joining(ids: readonly number[]): Inside {
  return ids.length === 0 ? NOTHING : { ...NOTHING, joined: new Set(ids) };
}

function union(parts: readonly Inside[]): Inside {
  const filled = parts.filter((part) => part.resolved.size > 0 || part.joined.size > 0);
  const [only = NOTHING] = filled;
  if (filled.length <= 1) return only;
  return { resolved: new Set(filled.flatMap(({ resolved }) => [...resolved])), joined: new Set(filled.flatMap(({ joined }) => [...joined])) };
}

function eachStep(root: TraceStep, visit: (step: TraceStep) => void): void {
  const seen = new Set<TraceStep>();
  const pending: TraceStep[] = [root];
  for (let step = pending.pop(); step; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    visit(step);
    pending.push(...innerSteps(step));
  }
}
