import type { Handler } from '../../src/domain';
import { callCosts } from '../../src/report/call-costs';
import type { CallCost } from '../../src/report/call-costs';
import { callName } from '../../src/report/words/call-name';
import { duration, money } from '../../src/report/words/format';
import { locationOf } from '../../src/report/words/location';
import { waterfall } from '../../src/report/waterfall';
import type { WaterfallRow } from '../../src/report/waterfall';
import { element } from '../elements/element';
import type { PanelFigures } from '../figures';
import { l10n } from '../l10n';
import { sourceLink } from '../elements/source-link';
import type { Open } from '../elements/source-link';
import type { View } from '../view';

/** More rows would not be read. */
const MOST_ROWS = 60;

/** The time line of one handler: what it waits for, one after another or at once, and what each wait costs on Lambda. */
export function waterfallView(handler: Handler, open: Open): View {
  const body = element('tbody');
  const scale = element('div', { class: 'ticks' });
  const head = element('tr', {}, element('th', { scope: 'col' }, l10n.t('Waits for')), element('th', { scope: 'col', class: 'scale' }, scale), element('th', { scope: 'col' }, l10n.t('Time')), element('th', { scope: 'col' }, l10n.t('Lambda bills')));
  const more = element('p', { class: 'hint' });
  const table = element('table', { class: 'waterfall' }, element('caption', { class: 'visually-hidden' }, l10n.t('Time line of {0}', handler.name)), element('thead', {}, head), body);
  let shown = '';
  return {
    root: element('div', { class: 'table-scroll' }, table, more),
    update(figures) {
      const { rows, waitMs } = waterfall(handler, figures.inputs);
      const costs = costsOf(handler, figures);
      const { currency } = figures.estimate;
      const key = JSON.stringify([rows, costs, currency]);
      if (key === shown) return;
      shown = key;
      const step = tickStep(waitMs);
      scale.replaceChildren(...ticks(waitMs, step));
      table.style.setProperty('--step', `${waitMs > 0 ? (100 * step) / waitMs : 100}%`);
      body.replaceChildren(...rows.slice(0, MOST_ROWS).map((row) => line(row, { handler, waitMs, cost: row.call === undefined ? undefined : costs[row.call], currency, open })));
      more.textContent = rows.length > MOST_ROWS ? l10n.t('and {0} more', rows.length - MOST_ROWS) : '';
    },
  };
}

function costsOf(handler: Handler, { workload, estimate, handlerCosts, inputs }: PanelFigures): (CallCost | undefined)[] {
  return callCosts([handler], workload, { ...estimate, handlers: handlerCosts() }, inputs).get(handler.id) ?? [];
}

interface LineContext {
  handler: Handler;
  waitMs: number;
  cost: CallCost | undefined;
  currency: string;
  open: Open;
}

function line({ depth, call, text, startMs, endMs, isShared }: WaterfallRow, { handler, waitMs, cost, currency, open }: LineContext): HTMLElement {
  const awaited = call === undefined ? undefined : handler.awaitedCalls[call]!;
  const bar = element('span', { class: awaited ? 'wait' : 'span' });
  bar.style.setProperty('left', `${waitMs > 0 ? (100 * startMs) / waitMs : 0}%`);
  bar.style.setProperty('width', `${waitMs > 0 ? (100 * (endMs - startMs)) / waitMs : 0}%`);
  const name = awaited ? [callName(awaited), ' ', sourceLink(locationOf(awaited), open)] : [text ?? ''];
  const label = element('th', { scope: 'row', class: awaited ? 'call' : 'group' }, ...name);
  label.style.setProperty('--depth', String(depth));
  const bill = cost?.isFree ? l10n.t('free tier') : cost ? `${isShared ? '≤' : ''}${l10n.t('{0}/mo', money(cost.costPerMonth, currency))}`.replace('≤<', '<') : '';
  const costText = endMs > startMs ? bill : '';
  return element('tr', {}, label, element('td', { class: 'lane' }, bar), element('td', {}, awaited ? duration(endMs - startMs) : ''), element('td', {}, costText));
}

/** Round times from nothing on, in ms. */
function ticks(waitMs: number, step: number): HTMLElement[] {
  return Array.from({ length: waitMs > 0 ? Math.floor(waitMs / step) + 1 : 1 }, (_, index) => {
    const left = waitMs > 0 ? (100 * index * step) / waitMs : 0;
    const tick = element('span', { class: left > 90 ? 'tick last' : 'tick' }, duration(index * step));
    tick.style.setProperty('left', `${left}%`);
    return tick;
  });
}

/** One, two or five times a power of ten, so that there are three to six of them. */
function tickStep(waitMs: number): number {
  const least = Math.max(waitMs, 0.001) / 5;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * [1, 2, 5, 10].find((factor) => factor * power >= least)!;
}
