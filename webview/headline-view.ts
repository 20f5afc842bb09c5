import type { ReadyState } from '../src/messages';
import { comparedOptions } from '../src/hosting/compared-options';
import { everyOption } from '../src/hosting/every-option';
import { counted, requests } from '../src/report/words/format';
import { headline } from '../src/report/headline';
import { homesNotCompared } from '../src/report/homes-not-compared';
import type { HomeNotCompared } from '../src/report/homes-not-compared';
import { priceDates } from '../src/report/price-dates';
import { isTrafficAssumed } from '../src/estimate/is-traffic-assumed';
import { element } from './elements/element';
import { l10n } from './l10n';
import { setText } from './elements/set-text';
import type { Change } from './typed/change';
import { withOption } from './typed/with-option';
import type { View } from './view';

/** A screen reader hears the answer when it has stood still for this long, in ms: not each step of a dragged slider. */
const SETTLED_MS = 700;

/** The answer in one sentence; above it what it is about, beside the `tools`; below it the host that the handlers run on, where it is not compared. */
export function headlineView({ projectName, handlers }: ReadyState, tools: HTMLElement, change: Change): View {
  const eyebrow = element('p', { class: 'eyebrow' });
  // Takes the focus of a button that is pressed and gone.
  const sentence = element('h1', { tabindex: '-1' });
  const detail = element('p', { class: 'detail' });
  const spoken = element('p', { class: 'visually-hidden', role: 'status' });
  const homes = element('div');
  let compared: string | undefined;
  let settled: ReturnType<typeof setTimeout> | undefined;
  const add = (id: string) => {
    change((inputs) => withOption(inputs, id, true));
    sentence.focus();
  };
  return {
    root: element('header', { class: 'headline' }, element('div', { class: 'head' }, eyebrow, tools), sentence, detail, homes, spoken),
    update({ estimate, inputs, workload, calls }) {
      const answer = headline(estimate);
      const isAssumed = isTrafficAssumed(workload.assumptions ?? []);
      const traffic = isAssumed ? l10n.t('{0} requests a month (assumed: type yours)', requests(estimate.requestsPerMonth)) : l10n.t('{0} requests a month', requests(estimate.requestsPerMonth));
      const { span } = priceDates({ ...estimate, eitherWay: calls().charges }, new Date());
      setText(eyebrow, [projectName, counted(handlers.length, l10n.t('{0} handler'), l10n.t('{0} handlers')), traffic, estimate.region, ...(span ? [l10n.t('list prices of {0}', span)] : [])].join(' · '));
      setText(sentence, answer.sentence);
      setText(detail, answer.detail);
      const ids = comparedOptions(inputs).map(({ id }) => id);
      if (ids.join() !== compared) {
        const notCompared = homesNotCompared(handlers, ids);
        homes.replaceChildren(...notCompared.map((home) => homeNote(home, add)));
        homes.hidden = notCompared.length === 0;
      }
      compared = ids.join();
      clearTimeout(settled);
      settled = setTimeout(() => setText(spoken, answer.sentence), SETTLED_MS);
    },
  };
}

function homeNote({ optionId, text }: HomeNotCompared, add: (id: string) => void): HTMLElement {
  const button = element('vscode-button', { 'secondary': true, 'data-option': optionId }, l10n.t('Compare {0} too', everyOption.find(({ id }) => id === optionId)!.serviceName));
  button.addEventListener('click', () => add(optionId));
  return element('p', { class: 'home-note' }, element('span', {}, `${text}.`), button);
}
