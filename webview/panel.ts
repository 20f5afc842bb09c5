import type { ProjectInputs } from '../src/domain';
import { hostingOptions } from '../src/hosting';
import { priceBook } from '../src/hosting/prices';
import type { ReadyState } from '../src/messages';
import { offeredRegions } from '../src/report/offered-regions';
import { assumptionsView } from './assumptions-view';
import { billView } from './bill-view';
import { costChartView } from './cost-chart-view';
import { diagnosticsView } from './diagnostics-view';
import { element } from './element';
import { figures } from './figures';
import { handlersView } from './handlers-view';
import { headlineView } from './headline-view';
import type { Host } from './host';
import { inputsView } from './inputs-view';
import type { Change } from './inputs-view';
import { oncePerFrame } from './once-per-frame';
import { saveView } from './save-view';
import { totalsView } from './totals-view';

/** The panel of one analysis. */
export interface Panel {
  root: HTMLElement;
  /** A newer state of the same analysis: saved inputs, an error while saving. */
  receive(state: ReadyState): void;
}

/** Sidebar and hovers follow what is typed at most this often, in ms. */
const TELL_HOST_MS = 250;

/** Lays out the views and answers each change of an input with one computation a frame. */
export function panel(first: ReadyState, host: Host): Panel {
  let state = first;
  let inputs = first.inputs ?? first.savedInputs;
  const open = first.surface === 'editor' ? host.post.bind(host) : undefined;
  const openPlace = open && (({ file, line, column }: { file: string; line: number; column: number }) => open({ kind: 'open', file, line, column }));
  const [tellHost, change] = [telling(() => host.post({ kind: 'change', inputs })), ((edit) => set(edit(inputs))) as Change];
  const save = saveView(first, { save: () => host.post({ kind: 'save', inputs }), reset: () => set({}), restore: () => set(state.savedInputs) });
  const settings = inputsView(offeredRegions(priceBook, hostingOptions), change);
  const answer = [headlineView(first), totalsView(), costChartView(), billView(), handlersView(first, change, openPlace), assumptionsView(), diagnosticsView(first.diagnostics, openPlace)];
  const [headline, totals, chart, bill, handlers, assumptions, diagnostics] = answer.map(({ root }) => root) as [HTMLElement, ...HTMLElement[]];
  const views = [settings, ...answer];
  const update = oncePerFrame(() => {
    const computed = figures(first.handlers, inputs);
    views.forEach((view) => view.update(computed));
    save.show(state, inputs);
  });

  function set(changed: ProjectInputs): void {
    inputs = changed;
    update();
    tellHost();
  }

  update();
  return {
    root: element('div', { class: 'panel' }, headline, totals!, element('div', { class: 'columns' }, element('aside', {}, settings.root, save.root), element('div', { class: 'charts' }, chart!, bill!)), diagnostics!, handlers!, assumptions!),
    receive(next) {
      if (JSON.stringify(next.savedInputs) !== JSON.stringify(state.savedInputs)) inputs = next.inputs ?? next.savedInputs;
      state = next;
      update();
    },
  };
}

/** Calls back once after a pause, however often it is asked. */
function telling(tell: () => void): () => void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(pending);
    pending = setTimeout(tell, TELL_HOST_MS);
  };
}
