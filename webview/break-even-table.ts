import type { BreakEven } from '../src/domain';
import { requests } from '../src/report/format';
import { dataTable } from './data-table';
import type { View } from './view';

/** The turning point of every pair of options. */
export function breakEvenTable(): View {
  const table = dataTable<BreakEven>('Turning point of every pair of options');
  return {
    root: table.root,
    update({ estimate: { breakEven, options } }) {
      const names = new Map(options.map(({ optionId, serviceName }) => [optionId, serviceName]));
      table.show([
        { label: 'Below', head: true, text: ({ options: [first] }) => names.get(first) ?? first, value: ({ options: [first] }) => names.get(first) ?? first },
        { label: 'Above', text: ({ options: [, second] }) => names.get(second) ?? second, value: ({ options: [, second] }) => names.get(second) ?? second },
        { label: 'Cross at, requests a month', text: crossing, value: ({ requestsPerMonth }) => requestsPerMonth ?? Infinity },
      ], breakEven.filter(({ options: pair }) => pair.every((id) => names.has(id))));
    },
  };
}

function crossing({ requestsPerMonth: first, stableRequestsPerMonth: stable }: BreakEven): string {
  if (first === undefined) return 'never: the first stays cheaper';
  if (first <= 1000) return 'never: the second is not dearer at any traffic';
  return stable !== undefined && requests(stable) !== requests(first) ? `${requests(first)}–${requests(stable)}, in steps` : requests(first);
}
