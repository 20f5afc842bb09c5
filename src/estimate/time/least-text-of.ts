import type { Step } from '../../domain';

/** Characters that a step itself has at least in a key (see `StepKey`), whatever its numbers are. */
export function leastTextOf(step: Step): number {
  return `${step.kind}(`.length + own(step);
}

function own(step: Step): number {
  switch (step.kind) {
    case 'branch':
      return list(step.arms) + (step.condition === undefined ? 0 : '+0'.length);
    case 'join':
      return list(step.ids) + step.mode.length;
    case 'parallel':
      return step.mode.length;
    case 'loop':
      return '0,0,0,0'.length;
    case 'exit':
    case 'scope':
    case 'start':
    case 'wait':
      return 1;
    default:
      return 0;
  }
}

/** Of one character each. */
function list({ length }: readonly unknown[]): number {
  return Math.max(0, 2 * length - 1);
}
