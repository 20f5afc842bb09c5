import type { Handler } from '../src/domain';
import { duration, memory, money, percent, requestsToEdit } from '../src/report/format';
import { handlerLabel } from '../src/report/handler-label';
import type { HandlerRow } from '../src/report/handler-rows';
import { locationOf } from '../src/report/location';
import { parseTraffic } from '../src/report/parse-traffic';
import { callList } from './call-list';
import { cellInput } from './cell-input';
import { element } from './element';
import type { PanelFigures } from './figures';
import type { Change } from './inputs-view';
import { setText } from './set-text';
import { sourceLink } from './source-link';
import type { Open } from './source-link';
import { withHandlerInputs } from './with-handler-inputs';

/** A handler's row, and the row below it with its awaited calls. */
export interface HandlerRowView {
  id: string;
  rows: HTMLTableRowElement[];
  update(row: HandlerRow, memoryMiB: number, figures: PanelFigures): void;
}

/** Builds both rows; the awaited calls are built when they are first unfolded. */
export function handlerRow(handler: Handler, change: Change, open: Open): HandlerRowView {
  const { id } = handler;
  const traffic = cellInput(`Requests per month of ${handler.name}`, readTraffic, (requestsPerMonth) => change((inputs) => withHandlerInputs(inputs, id, { requestsPerMonth })));
  const size = cellInput(`Memory of ${handler.name} in MiB`, readMemory, (memoryMiB) => change((inputs) => withHandlerInputs(inputs, id, { memoryMiB })));
  const [time, share, lambda, container] = [element('span'), element('span'), element('span'), element('span')];
  const meter = element('span', { 'class': 'meter', 'aria-hidden': 'true' }, element('span'));
  const calls = callList(handler, change, open);
  const details = element('tr', { class: 'details', hidden: true }, element('td', { colspan: 7 }, calls.root));
  const toggle = element('button', { 'type': 'button', 'class': 'toggle', 'aria-expanded': 'false', 'aria-label': `Awaited calls of ${handler.name}` });
  const unfold = (shown: boolean) => {
    details.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
    if (shown) calls.show();
  };
  toggle.addEventListener('click', () => unfold(details.hidden !== false));
  const name = element('div', { class: 'name' }, toggle, element('div', {}, sourceLink(locationOf(handler.range), open, handler.name), element('span', { class: 'route' }, handlerLabel(handler))));
  const main = element(
    'tr',
    { 'class': 'handler', 'data-id': id },
    element('th', { scope: 'row' }, name),
    cell('Requests/month', traffic.root),
    cell('Memory', size.root),
    cell('Duration', time),
    cell('Waiting', meter, share),
    cell('Lambda', lambda),
    cell('Container', container),
  );
  return {
    id,
    rows: [main, details],
    update(row, memoryMiB, figures) {
      const typed = figures.inputs.handlers?.[id];
      traffic.show(typed?.requestsPerMonth === undefined ? '' : requestsToEdit(typed.requestsPerMonth), requestsToEdit(row.requestsPerMonth));
      size.show(typed?.memoryMiB === undefined ? '' : String(typed.memoryMiB), memory(memoryMiB));
      setText(time, duration(row.durationMs));
      setText(share, percent(row.waitingShare));
      (meter.firstElementChild as HTMLElement).style.setProperty('width', `${row.waitingShare * 100}%`);
      setText(lambda, money(row.lambdaCost));
      setText(container, money(row.containerCost));
      calls.update(figures);
    },
  };
}

function cell(label: string, ...children: Node[]): HTMLTableCellElement {
  return element('td', { 'data-label': label }, ...children);
}

function readTraffic(text: string): number | string {
  const parsed = parseTraffic(text);
  return 'error' in parsed ? parsed.error : parsed.requestsPerMonth;
}

function readMemory(text: string): number | string {
  const mib = Number(text.replace(/\s*(MiB|MB)$/i, ''));
  return Number.isInteger(mib) && mib >= 128 && mib <= 10_240 ? mib : 'A whole number of MiB from 128 to 10240.';
}
