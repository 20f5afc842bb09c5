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
  return modes;
}

function eachStep(root: TraceStep, visit: (step: TraceStep) => void): void {
  const seen = new Set<TraceStep>();
  const pending: TraceStep[] = [root];
  for (let step = pending.pop(); step; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    visit(step);
    switch (step.kind) {
      case 'sequence':
        pending.push(...step.steps);
        break;
      case 'parallel':
        pending.push(...step.branches);
        break;
      case 'branch':
        pending.push(...step.arms.map((arm) => arm.body));
        break;
      case 'try':
        pending.push(step.body, ...(step.handler ? [step.handler] : []), ...(step.finalizer ? [step.finalizer] : []));
        break;
      case 'loop':
      case 'scope':
      case 'start':
        pending.push(step.body);
        break;
    }
  }
}
