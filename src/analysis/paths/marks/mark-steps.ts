import type { TraceStep } from '../../run/call-site';
import { sequence } from '../../run/steps/sequence';
import type { Mark } from './mark';

/** Steps that end when the moment comes: only what it waits for, each call once. */
export function markSteps(end: Mark): TraceStep {
  const used = uses(end);
  const steps: TraceStep[] = [];
  for (const mark of inOrder(end)) if (mark !== end && used.get(mark)! > 1) steps.push({ kind: 'start', id: mark.order, body: stepsTo(mark, used) });
  steps.push(stepsTo(end, used));
  return sequence(steps);
}

/** Every moment after those that it follows. */
function inOrder(end: Mark): Mark[] {
  const done = new Set<Mark>();
  const open = [{ mark: end, next: 0 }];
  const seen = new Set<Mark>([end]);
  for (let at = open.at(-1); at; at = open.at(-1)) {
    const before = at.mark.after[at.next++];
    if (!before) {
      done.add(at.mark);
      open.pop();
    } else if (!seen.has(before) && before.how !== 'begin') {
      seen.add(before);
      open.push({ mark: before, next: 0 });
    }
  }
  return [...done];
}

/** How many moments follow each one directly. */
function uses(end: Mark): Map<Mark, number> {
  const counts = new Map<Mark, number>([[end, 1]]);
  const pending = [end];
  for (let at = pending.pop(); at; at = pending.pop()) {
    for (const before of at.after) {
      if (before.how === 'begin') continue;
      const known = counts.get(before);
      counts.set(before, (known ?? 0) + 1);
      if (known === undefined) pending.push(before);
    }
  }
  return counts;
}

/** Steps from the begin to the moment; what others follow too has been begun by itself and is waited for. */
function stepsTo(end: Mark, used: ReadonlyMap<Mark, number>): TraceStep {
  const steps: TraceStep[] = [];
  let at: Mark | undefined = end;
  while (at && at.how !== 'begin') {
    if (at !== end && used.get(at)! > 1) {
      steps.push({ kind: 'join', ids: [at.order], mode: 'all' });
      break;
    }
    if (at.how === 'call') {
      steps.push({ kind: 'call', call: at.call! });
      [at] = at.after;
    } else {
      steps.push(together(at, used));
      break;
    }
  }
  return sequence(steps.reverse());
}

function together({ how, after }: Mark, used: ReadonlyMap<Mark, number>): TraceStep {
  const branches = after.map((mark) => (used.get(mark)! > 1 ? ({ kind: 'join', ids: [mark.order], mode: 'all' } as TraceStep) : stepsTo(mark, used)));
  return { kind: 'parallel', mode: how === 'race' ? 'race' : 'all', branches };
}
