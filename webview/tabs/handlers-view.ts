import type { CostEstimate } from '../../src/domain';
import type { ReadyState } from '../../src/messages';
import { handlerRows } from '../../src/report/handler-rows';
import type { HandlerRow } from '../../src/report/handler-rows';
import { namesakes } from '../../src/report/words/namesakes';
import { optionsInOrder } from '../../src/report/options-in-order';
import type { Change } from '../typed/change';
import { compared, type Direction } from '../elements/data-table';
import { element } from '../elements/element';
import { handlerRow } from './handler-row';
import { l10n } from '../l10n';
import type { Open } from '../elements/source-link';
import { trafficOfShown } from './traffic-of-shown';
import type { View } from '../view';

interface Column {
  label: string;
  /** What it means, where the label alone does not say it. */
  about?: string;
  /** What to sort by; the memory column has no natural order worth having. */
  value?(row: HandlerRow): number | string;
  first: Direction;
}

const nameColumn: Column = { label: l10n.t('Handler'), value: ({ name }) => name, first: 'ascending' };

/** Behind the options. */
const columns: Column[] = [
  { label: l10n.t('Waiting'), value: ({ waitingShare }) => waitingShare, first: 'descending' },
  { label: l10n.t('Duration'), value: ({ durationMs }) => durationMs, first: 'descending' },
  { label: l10n.t('Running'), about: l10n.t('Requests that run at the same time, on average'), value: ({ concurrency }) => concurrency, first: 'descending' },
  { label: l10n.t('Requests/month'), value: ({ requestsPerMonth }) => requestsPerMonth, first: 'descending' },
  { label: l10n.t('Peak'), first: 'descending' },
  { label: l10n.t('Memory'), first: 'descending' },
  { label: l10n.t('CPU, ms'), first: 'descending' },
];

/** So many handlers are worth a filter. */
const FILTER_FROM = 12;

/** Every handler with its figures on each option. Rows keep their places while a person types; a click on a column's head sorts. */
export function handlersView({ handlers, focus }: ReadyState, change: Change, open: Open): View {
  const parts = namesakes(handlers);
  const views = handlers.map((handler) => handlerRow(handler, parts.get(handler.id), change, open));
  const [headRow, body] = [element('tr'), element('tbody')];
  const filter = element('vscode-textfield', { 'placeholder': l10n.t('Filter by name, route or file'), 'aria-label': l10n.t('Filter handlers'), 'hidden': handlers.length < FILTER_FROM });
  const many = trafficOfShown(() => views.filter(({ rows }) => !rows[0]!.classList.contains('filtered')).map(({ id }) => id), change);
  many.root.hidden = filter.hidden;
  many.follow();
  let latest: HandlerRow[] = [];
  let order: { label: string; direction: Direction } | undefined;
  let shownOptions = '';
  let allColumns = [nameColumn, ...columns];

  function sort({ label, value }: Column, direction: Direction): void {
    order = { label, direction };
    const values = new Map(latest.map((row) => [row.id, value!(row)]));
    // What costs the same, as a free tier covers it, stands by what it works.
    const work = new Map(latest.map(({ id, concurrency }) => [id, concurrency]));
    const sorted = views.toSorted((a, b) => compared(values.get(a.id), values.get(b.id)) * (direction === 'ascending' ? 1 : -1) || work.get(b.id)! - work.get(a.id)!);
    body.replaceChildren(...sorted.flatMap(({ rows }) => rows));
    [...headRow.cells].forEach((cell, index) => (allColumns[index]!.label === label ? cell.setAttribute('aria-sort', direction) : cell.removeAttribute('aria-sort')));
  }

  function showHead(options: CostEstimate[]): void {
    const key = options.map(({ optionId }) => optionId).join();
    if (key === shownOptions) return;
    const isFirst = shownOptions === '';
    shownOptions = key;
    allColumns = [nameColumn, ...options.map(({ optionId, serviceName }): Column => ({ label: serviceName, value: ({ costs }) => costs[optionId]?.likely ?? Infinity, first: 'descending' })), ...columns];
    headRow.replaceChildren(...allColumns.map((column) => head(column, (direction) => sort(column, direction))));
    const again = allColumns.find(({ label }) => label === order?.label);
    if (again) sort(again, order!.direction);
    else sort(allColumns[1]!, 'descending');
    if (isFirst) showFocused();
  }

  function showFocused(): void {
    const view = views.find(({ id }) => id === focus);
    view?.rows[0]!.classList.add('focused');
    view?.unfold();
    // Once the tab has its size.
    requestAnimationFrame(() => view?.rows[0]!.scrollIntoView({ block: 'center' }));
  }

  filter.addEventListener('input', () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const { text, rows } of views) rows.forEach((row) => row.classList.toggle('filtered', !text.includes(wanted)));
    many.follow();
  });
  const table = element('table', { class: 'handlers' }, element('caption', { class: 'visually-hidden' }, l10n.t('Handlers and what they cost')), element('thead', {}, headRow), body);
  return {
    root: element('section', { class: 'handlers-section' }, element('p', { class: 'hint' }, l10n.t('Unfold a handler to see its time line. Grey values are found or assumed: type your own over them.')), filter, many.root, element('div', { class: 'table-scroll' }, table)),
    update(figures) {
      latest = handlerRows(handlers, figures.handlerCosts(), figures.settings);
      const options = optionsInOrder(figures.estimate.options);
      const hosted = new Map(figures.workload.handlers.map((handler) => [handler.id, handler]));
      views.forEach((view, index) => view.update(latest[index]!, options, figures, hosted.get(view.id)));
      showHead(options);
    },
  };
}

function head({ label, about, value, first }: Column, sort: (direction: Direction) => void): HTMLTableCellElement {
  if (!value) return element('th', { scope: 'col' }, label);
  const button = element('button', { type: 'button', class: 'sort', title: about }, label);
  const cell = element('th', { scope: 'col' }, button);
  button.addEventListener('click', () => {
    const other = first === 'ascending' ? 'descending' : 'ascending';
    sort(cell.getAttribute('aria-sort') === first ? other : first);
  });
  return cell;
}
