import type { ContainerSettings } from '../../src/domain';
import { awsFargate } from '../../src/hosting/aws-fargate';
import { memory } from '../../src/report/words/format';
import type { Change } from '../typed/change';
import { choiceField } from './choice-field';
import { l10n } from '../l10n';
import type { View } from '../view';

const cheapest = 'cheapest';

/** The size of one container: a size of AWS Fargate, or the cheapest that carries the load. */
export function sizeField(change: Change): View {
  const sizes = awsFargate.capacities.filter(({ vCpu }) => vCpu <= 16).map(({ vCpu, memoryMiB }) => ({ value: `${vCpu} ${memoryMiB}`, label: `${vCpu} vCPU, ${memory(memoryMiB)}` }));
  const choice = choiceField(l10n.t('Container size'), [{ value: cheapest, label: l10n.t('cheapest that carries the load') }, ...sizes], (value) => {
    const [vCpu, memoryMiB] = value === cheapest ? [] : value.split(' ').map(Number);
    change((inputs) => ({ ...inputs, container: { ...inputs.container, vCpu, memoryMiB } }));
  });
  return {
    root: choice.root,
    update: ({ inputs: { container } }) => choice.show(sizeOf(container)),
  };
}

function sizeOf({ vCpu, memoryMiB }: Partial<ContainerSettings> = {}): string {
  const size = awsFargate.capacities.find((one) => (vCpu === undefined || one.vCpu === vCpu) && (memoryMiB === undefined || one.memoryMiB === memoryMiB));
  return size && (vCpu !== undefined || memoryMiB !== undefined) ? `${size.vCpu} ${size.memoryMiB}` : cheapest;
}
