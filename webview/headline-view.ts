import type { ReadyState } from '../src/messages';
import { counted, requests } from '../src/report/words/format';
import { headline } from '../src/report/headline';
import { priceDates } from '../src/report/price-dates';
import { isTrafficAssumed } from '../src/estimate/is-traffic-assumed';
import { element } from './elements/element';
import { l10n } from './l10n';
import { setText } from './elements/set-text';
import { callBill } from './tabs/call-bill';
import type { View } from './view';

/** A screen reader hears the answer when it has stood still for this long, in ms: not each step of a dragged slider. */
const SETTLED_MS = 700;

/** The answer in one sentence; above it what it is about, beside the `tools`. */
export function headlineView({ projectName, handlers }: ReadyState, tools: HTMLElement): View {
  const eyebrow = element('p', { class: 'eyebrow' });
  const sentence = element('h1');
  const detail = element('p', { class: 'detail' });
  const spoken = element('p', { class: 'visually-hidden', role: 'status' });
  let settled: ReturnType<typeof setTimeout> | undefined;
  return {
    root: element('header', { class: 'headline' }, element('div', { class: 'head' }, eyebrow, tools), sentence, detail, spoken),
    update({ estimate, workload }) {
      const answer = headline(estimate);
      const isAssumed = isTrafficAssumed(workload.assumptions ?? []);
      const traffic = isAssumed ? l10n.t('{0} requests a month (assumed: type yours)', requests(estimate.requestsPerMonth)) : l10n.t('{0} requests a month', requests(estimate.requestsPerMonth));
      const { span } = priceDates({ ...estimate, eitherWay: callBill({ workload }).rows }, new Date());
      setText(eyebrow, [projectName, counted(handlers.length, l10n.t('{0} handler'), l10n.t('{0} handlers')), traffic, estimate.region, ...(span ? [l10n.t('list prices of {0}', span)] : [])].join(' · '));
      setText(sentence, answer.sentence);
      setText(detail, answer.detail);
      clearTimeout(settled);
      settled = setTimeout(() => setText(spoken, answer.sentence), SETTLED_MS);
    },
  };
}
