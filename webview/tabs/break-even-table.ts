import type { BreakEven } from '../../src/domain';
import { requests } from '../../src/report/words/format';
import { turningPoint } from '../../src/report/turning-point';
import { dataTable } from '../elements/data-table';
import { l10n } from '../l10n';
import type { View } from '../view';

/** The turning point of every pair of options. */
export function breakEvenTable(): View {
  const table = dataTable<BreakEven>(l10n.t('Turning point of every pair of options'));
  return {
    root: table.root,
    update({ estimate: { breakEven, options } }) {
      const names = new Map(options.map(({ optionId, serviceName }) => [optionId, serviceName]));
      table.show([
        { label: l10n.t('Below'), head: true, text: ({ options: [first] }) => names.get(first) ?? first, value: ({ options: [first] }) => names.get(first) ?? first },
        { label: l10n.t('Above'), words: true, text: ({ options: [, second] }) => names.get(second) ?? second, value: ({ options: [, second] }) => names.get(second) ?? second },
        { label: l10n.t('Cross at, requests a month'), words: true, text: crossing, value: ({ requestsPerMonth }) => requestsPerMonth ?? Infinity },
      ], breakEven.filter(({ options: pair }) => pair.every((id) => names.has(id))));
    },
  };
}

function crossing(breakEven: BreakEven): string {
  const point = turningPoint(breakEven);
  switch (point.kind) {
    case 'always':
      return point.cheaper === 'first' ? l10n.t('never: the first is cheaper at any traffic') : l10n.t('never: the second is cheaper at any traffic');
    case 'stretch':
      return l10n.t('several times, the first at {0}', requests(point.from));
    case 'several':
      return l10n.t('several times, the last at {0}', requests(point.to));
    case 'once':
      return requests(point.from);
  }
}
