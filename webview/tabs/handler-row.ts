import type { CostEstimate, EstimateSettings, Handler, Range, WorkloadHandler } from '../../src/domain';
import { duration, memory, money, moneyRange, percent, requestsToEdit } from '../../src/report/words/format';
import { handlerLabel } from '../../src/report/words/handler-label';
import type { HandlerRow } from '../../src/report/handler-rows';
import { locationOf } from '../../src/report/words/location';
import { breakable } from '../elements/breakable';
import { cellInput } from '../fields/cell-input';
import type { Change } from '../typed/change';
import { element } from '../elements/element';
import type { PanelFigures } from '../figures';
import { handlerDetails } from './handler-details';
import { l10n } from '../l10n';
import { setText } from '../elements/set-text';
import { sourceLink } from '../elements/source-link';
import type { Open } from '../elements/source-link';
import { withHandlerInputs } from '../typed/with-handler-inputs';
import { readTraffic } from '../fields/read-traffic';
import { readNumber } from '../fields/read-number';

/** A handler's row, and the row below it with its time line. */
export interface HandlerRowView {
  id: string;
  /** What a filter looks into. */
  text: string;
  rows: HTMLTableRowElement[];
  unfold(): void;
  /** `options`: one column each, in this order. */
  update(row: HandlerRow, options: CostEstimate[], figures: PanelFigures, hosted: WorkloadHandler | undefined): void;
}

/** Builds both rows; the time line is built when it is first unfolded. `part`: what tells it from others of its name. */
export function handlerRow(handler: Handler, part: string | undefined, change: Change, open: Open): HandlerRowView {
  const { id } = handler;
  const traffic = cellInput(l10n.t('Requests per month of {0}', handler.name), readTraffic, (requestsPerMonth) => change((inputs) => withHandlerInputs(inputs, id, { requestsPerMonth })));
  const peak = cellInput(l10n.t('Peak hour over mean hour of {0}', handler.name), readPeak, (peakToMean) => change((inputs) => withHandlerInputs(inputs, id, { peakToMean })));
  const size = cellInput(l10n.t('Memory of {0} in MiB', handler.name), readMemory, (memoryMiB) => change((inputs) => withHandlerInputs(inputs, id, { memoryMiB })));
  const cpu = cellInput(l10n.t('CPU time of {0} in ms', handler.name), readCpu, (cpuMs) => change((inputs) => withHandlerInputs(inputs, id, { cpuMs })));
  const [time, share, atOnce] = [element('span'), element('span'), element('span')];
  const details = handlerDetails(handler, change, open);
  const detailCell = element('td', {}, details.root);
  const folded = element('tr', { class: 'details', hidden: true }, detailCell);
  const toggle = element('button', { 'type': 'button', 'class': 'toggle', 'aria-expanded': 'false', 'aria-label': l10n.t('Awaited calls of {0}', handler.name) });
  let latest: PanelFigures | undefined;
  const unfold = (shown: boolean) => {
    folded.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
    if (shown && latest) details.update(latest);
  };
  toggle.addEventListener('click', () => unfold(folded.hidden !== false));
  const name = element('div', { class: 'name' }, toggle, element('div', {}, sourceLink(locationOf(handler.range), open, handler.name), element('span', { class: 'route' }, ...breakable([handlerLabel(handler), part].filter(Boolean).join(' · ')))));
  const head = element('th', { scope: 'row' }, name);
  const fixed = [cell(l10n.t('Waiting'), share), cell(l10n.t('Duration'), time), cell(l10n.t('Running'), atOnce), cell(l10n.t('Requests/month'), traffic.root), cell(l10n.t('Peak'), peak.root), cell(l10n.t('Memory'), size.root), cell(l10n.t('CPU, ms'), cpu.root)];
  const main = element('tr', { 'class': 'handler', 'data-id': id }, head, ...fixed);
  let costs: HTMLTableCellElement[] = [];
  return {
    id,
    text: `${handler.name} ${handlerLabel(handler)} ${handler.file}`.toLowerCase(),
    rows: [main, folded],
    unfold: () => unfold(true),
    update(row, options, figures, hosted) {
      latest = figures;
      const { inputs, workload, estimate: { currency } } = figures;
      const typed = inputs.handlers?.[id];
      traffic.show(typed?.requestsPerMonth === undefined ? '' : requestsToEdit(typed.requestsPerMonth), requestsToEdit(row.requestsPerMonth));
      peak.show(typed?.peakToMean === undefined ? '' : String(typed.peakToMean), peakOf(hosted, workload.settings));
      size.show(typed?.memoryMiB === undefined ? '' : String(typed.memoryMiB), memory(hosted?.memoryMiB ?? 0));
      cpu.show(typed?.cpuMs === undefined ? '' : String(typed.cpuMs), String(Number((hosted?.profile.cpuMs.likely ?? 0).toPrecision(2))));
      setText(time, duration(row.durationMs));
      setText(share, percent(row.waitingShare));
      setText(atOnce, concurrency(row.concurrency));
      if (costs.map(labelOf).join() !== options.map(({ serviceName }) => serviceName).join()) {
        costs.forEach((node) => node.remove());
        costs = options.map(({ serviceName }) => cell(serviceName));
        head.after(...costs);
        detailCell.colSpan = main.cells.length;
      }
      options.forEach(({ optionId }, index) => showCost(costs[index]!, row.costs[optionId], currency));
      if (!folded.hidden) details.update(figures);
    },
  };
}

function labelOf({ dataset }: HTMLElement): string {
  return dataset['label'] ?? '';
}

function showCost(node: HTMLElement, cost: Range | undefined, currency: string): void {
  node.title = cost ? l10n.t('{0} a month', moneyRange(cost, currency)) : '';
  setText(node, cost ? money(cost.likely, currency) : '–');
}

/** Requests in progress on average: two digits, as it may be far below one. */
function concurrency(mean: number): string {
  if (mean === 0) return '0';
  return mean < 0.01 ? '<0.01' : Number(mean.toPrecision(2)).toLocaleString('en-US');
}

function cell(label: string, ...children: (Node | string)[]): HTMLTableCellElement {
  return element('td', { 'data-label': label }, ...children);
}

/** Where shapes of hours count, no single number says it. */
function peakOf(hosted: WorkloadHandler | undefined, { peakToMean, trafficShape = 'daily' }: EstimateSettings): string {
  return hosted?.peakToMean === undefined && trafficShape !== 'daily' ? l10n.t('shape') : `${hosted?.peakToMean ?? peakToMean} ×`;
}

function readPeak(text: string): number | string {
  const peak = readNumber(text.trim().replace(/[x\u00D7]$/i, ''));
  return peak >= 1 && peak <= 24 ? peak : l10n.t('Busiest hour over the mean hour, from 1 to 24.');
}

function readMemory(text: string): number | string {
  const mib = readNumber(text.trim().replace(/(?:MiB|MB)$/i, ''));
  return Number.isInteger(mib) && mib >= 128 && mib <= 10_240 ? mib : l10n.t('A whole number of MiB from 128 to 10240.');
}

function readCpu(text: string): number | string {
  const ms = readNumber(text.trim().replace(/ms$/i, ''));
  return ms >= 0 && ms <= 3_600_000 ? ms : l10n.t('Milliseconds, from 0 to 3600000.');
}
