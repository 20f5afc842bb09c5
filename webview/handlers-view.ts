import type { ReadyState } from '../src/messages';
import { handlerRows } from '../src/report/handler-rows';
import type { HandlerRow } from '../src/report/handler-rows';
import { element } from './element';
import { handlerRow } from './handler-row';
import type { Change } from './inputs-view';
import type { Open } from './source-link';
import type { View } from './view';

interface Column {
  label: string;
  /** What to sort by; the memory column has no natural order worth having. */
  key?: keyof HandlerRow;
  first: 'ascending' | 'descending';
}

const columns: Column[] = [
  { label: 'Handler', key: 'name', first: 'ascending' },
  { label: 'Requests/month', key: 'requestsPerMonth', first: 'descending' },
  { label: 'Memory', first: 'descending' },
  { label: 'Duration', key: 'durationMs', first: 'descending' },
  { label: 'Waiting', key: 'waitingShare', first: 'descending' },
  { label: 'Lambda', key: 'lambdaCost', first: 'descending' },
  { label: 'Container', key: 'containerCost', first: 'descending' },
];

/** Every handler with its figures. Rows keep their places while a person types; a click on a column's head sorts. */
export function handlersView({ handlers, focus }: ReadyState, change: Change, open: Open): View {
  const views = handlers.map((handler) => handlerRow(handler, change, open));
  const body = element('tbody');
  const heads = columns.map((column) => head(column, (direction) => sort(column.key!, direction)));
  let latest: HandlerRow[] = [];
  let sorted = false;

  function sort(key: keyof HandlerRow, direction: 'ascending' | 'descending'): void {
    const values = new Map(latest.map((row) => [row.id, row[key]]));
    const order = views.toSorted((a, b) => compare(values.get(a.id), values.get(b.id)) * (direction === 'ascending' ? 1 : -1));
    body.replaceChildren(...order.flatMap(({ rows }) => rows));
    heads.forEach((cell, index) => (columns[index]!.key === key ? cell.setAttribute('aria-sort', direction) : cell.removeAttribute('aria-sort')));
  }

  const table = element('table', { class: 'handlers' }, element('thead', {}, element('tr', {}, ...heads)), body);
  return {
    root: element('section', { class: 'handlers-section' }, element('h2', {}, 'Handlers'), element('p', { class: 'hint' }, 'Type requests, memory or a call’s time to see what changes. Grey values are found or assumed.'), table),
    update(figures) {
      latest = handlerRows(handlers, figures.estimate);
      views.forEach((view, index) => view.update(latest[index]!, figures.memoryMiB.get(view.id) ?? 0, figures));
      if (sorted) return;
      sorted = true;
      sort('lambdaCost', 'descending');
      const focused = focus === undefined ? null : body.querySelector(`tr[data-id="${CSS.escape(focus)}"]`);
      focused?.classList.add('focused');
      focused?.scrollIntoView({ block: 'center' });
    },
  };
}

function head({ label, key, first }: Column, sort: (direction: 'ascending' | 'descending') => void): HTMLTableCellElement {
  if (!key) return element('th', { scope: 'col' }, label);
  const button = element('button', { type: 'button', class: 'sort' }, label);
  const cell = element('th', { scope: 'col' }, button);
  button.addEventListener('click', () => {
    const other = first === 'ascending' ? 'descending' : 'ascending';
    sort(cell.getAttribute('aria-sort') === first ? other : first);
  });
  return cell;
}

function compare(a: string | number | undefined, b: string | number | undefined): number {
  return typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : Number(a) - Number(b);
}
