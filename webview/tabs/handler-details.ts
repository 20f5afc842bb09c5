import type { Handler } from '../../src/domain';
import { callList } from './call-list';
import type { Change } from '../typed/change';
import { element } from '../elements/element';
import { folded } from '../elements/folded';
import { l10n } from '../l10n';
import { lazily } from '../elements/lazily';
import { numberField } from '../fields/number-field';
import type { Open } from '../elements/source-link';
import type { View } from '../view';
import { waterfallView } from './waterfall-view';
import { withHandlerInputs } from '../typed/with-handler-inputs';

/** What is below a handler's row: its time line, memory and CPU to drag, and where each time comes from. Built when first shown. */
export function handlerDetails(handler: Handler, change: Change, open: Open): View {
  const root = element('div', { class: 'handler-details' });
  const built = lazily(() => {
    const timeLine = waterfallView(handler, open);
    const calls = folded(l10n.t('Times of the calls, and where they come from'), callList(handler, change, open), { open: true });
    const limits = limitList(handler);
    const sizes = sizeFields(handler, change);
    const waiting = handler.awaitedCalls.length ? [timeLine.root] : [element('p', {}, l10n.t('Waits for nothing: every millisecond computes.'))];
    root.append(limits.root, ...waiting, sizes.root, ...(handler.awaitedCalls.length ? [calls.root] : []));
    return [limits, timeLine, calls, sizes];
  });
  return { root, update: (figures) => built().forEach((view) => view.update(figures)) };
}

function sizeFields({ id, name }: Handler, change: Change): View {
  const memory = numberField({
    label: l10n.t('Memory of {0} on Lambda, MiB', name), hint: l10n.t('1,769 MiB come with one vCPU'), min: 128, max: 10_240, whole: true, slider: { min: 128, max: 3008, step: 64 },
    change: (memoryMiB) => change((inputs) => withHandlerInputs(inputs, id, { memoryMiB })),
  });
  const cpu = numberField({
    label: l10n.t('CPU of a request, ms'), hint: l10n.t('at one vCPU'), min: 0, max: 3_600_000, slider: { min: 0, max: 500, step: 1 },
    change: (cpuMs) => change((inputs) => withHandlerInputs(inputs, id, { cpuMs })),
  });
  return {
    root: element('div', { class: 'size-fields' }, memory.root, cpu.root),
    update({ inputs, workload }) {
      const hosted = workload.handlers.find((one) => one.id === id);
      memory.show(inputs.handlers?.[id]?.memoryMiB, hosted?.memoryMiB ?? 128);
      cpu.show(inputs.handlers?.[id]?.cpuMs, Number((hosted?.profile.cpuMs.likely ?? 0).toPrecision(2)));
    },
  };
}

/** What would refuse, stop or slow down its requests at this traffic, on each option. */
function limitList({ id }: Handler): View {
  const root = element('ul', { class: 'limits' });
  return {
    root,
    update({ estimate }) {
      const texts = estimate.options.flatMap(({ serviceName, handlerLimits }) => handlerLimits.filter(({ handlerId }) => handlerId === id).map(({ text }) => `${serviceName}: ${text}`));
      root.hidden = texts.length === 0;
      if ([...root.children].map(({ textContent }) => textContent).join('\n') !== texts.join('\n')) root.replaceChildren(...texts.map((text) => element('li', { class: 'warning' }, text)));
    },
  };
}
