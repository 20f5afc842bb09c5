import { assumedShares } from '../../../assumed-shares';
import { callKey } from '../../run/steps/awaited-call';
import type { CallSite, TraceStep } from '../../run/call-site';

type Calls = ReadonlyMap<string, CallSite>;
type Branch = TraceStep & { kind: 'branch' };

const NONE: Calls = new Map();
/** Of a step; further ones are taken for conditional. */
const MOST_CALLS = 64;

/** Calls that happen whichever arm of a branch is taken, unless the request is turned away: both may use the same function. */
export class CertainCalls {
  private readonly known = new Map<TraceStep, Calls>();

  inEveryArm({ arms }: Branch): CallSite[] {
    return [...this.ofArms(arms).values()];
  }

  private of(step: TraceStep): Calls {
    let calls = this.known.get(step);
    if (!calls) this.known.set(step, (calls = this.find(step)));
    return calls;
  }

  private find(step: TraceStep): Calls {
    switch (step.kind) {
      case 'call':
        return step.call.cpu ? NONE : new Map([[callKey(step.call), step.call]]);
      case 'sequence':
        return this.together(step.steps);
      case 'parallel':
        return step.mode === 'race' ? NONE : this.together(step.branches);
      case 'start':
        return step.body.kind === 'call' && step.body.call.isGuess ? NONE : this.of(step.body);
      case 'scope':
      case 'try':
        return this.of(step.body);
      case 'branch':
        return this.ofArms(step.arms);
      default:
        return NONE;
    }
  }

  private together(steps: readonly TraceStep[]): Calls {
    const parts = steps.map((step) => this.of(step)).filter(({ size }) => size > 0);
    const [only = NONE] = parts;
    return parts.length <= 1 ? only : new Map(parts.flatMap((part) => [...part]).slice(0, MOST_CALLS));
  }

  private ofArms(arms: Branch['arms']): Calls {
    const [first = NONE, ...others] = arms.filter((arm) => !isTurnedAway(arm, arms.length)).map(({ body }) => this.of(body));
    if (first.size === 0 || others.length === 0) return first;
    return new Map([...first].filter(([key]) => others.every((other) => other.has(key))));
  }
}

/** A way for errors and refusals, which is much rarer than it would be among equals: `default: throw …`. */
function isTurnedAway({ probability }: Branch['arms'][number], ways: number): boolean {
  return probability <= assumedShares.guard && probability < 0.5 / ways;
}
