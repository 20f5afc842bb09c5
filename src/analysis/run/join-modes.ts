import { innerSteps } from '../../inner-steps';
import type { TraceStep } from './call-site';

export type JoinModes = Map<number, { all: boolean; race: boolean }>;

/** Which promises are waited for, and how. */
export function joinModes(root: TraceStep): JoinModes {
  const modes: JoinModes = new Map();
  eachStep(root, (step) => {
    if (step.kind !== 'join') return;
    for (const id of step.ids) {
      const mode = modes.get(id) ?? { all: false, race: false };
      if (step.mode === 'race' && step.ids.length > 1) mode.race = true;
      else mode.all = true;
      modes.set(id, mode);
    }
  });
  markResolving(root, [], modes, new Set());
  return modes;
}

/** Who waits for a promise waits for what resolves it: the callback that calls `resolve`, and what that is the callback of. */
function markResolving(step: TraceStep, around: readonly number[], modes: JoinModes, seen: Set<TraceStep>): void {
  if (seen.has(step)) return;
  seen.add(step);
  if (step.kind === 'start' && step.settles) {
    const mode = modes.get(step.id);
    if (mode) for (const id of around) modes.set(id, modes.get(id) ?? mode);
  }
  const inside = step.kind === 'start' ? [...around, step.id] : around;
  for (const inner of innerSteps(step)) markResolving(inner, inside, modes, seen);
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
