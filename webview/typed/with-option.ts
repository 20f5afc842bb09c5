import type { ProjectInputs } from '../../src/domain';
import { comparedOptions } from '../../src/hosting/compared-options';
import { everyOption } from '../../src/hosting/every-option';

/** Compares one option more, or no longer. */
export function withOption(inputs: ProjectInputs, id: string, isCompared: boolean): ProjectInputs {
  const chosen = new Set(comparedOptions(inputs).map((option) => option.id));
  if (isCompared) chosen.add(id);
  else chosen.delete(id);
  return { ...inputs, compare: everyOption.map((option) => option.id).filter((option) => chosen.has(option)) };
}
