import type { PanelState } from '../src/messages';
import { lookedFor } from '../src/report/documents/looked-for';
import { element } from './element';
import type { Host } from './host';

/** What the panel shows before there is an answer: progress, what went wrong, or why there is nothing. */
export function statusView(state: PanelState, host: Host): HTMLElement {
  switch (state.phase) {
    case 'analysing':
      return analysing(state, host);
    case 'cancelled':
      return page('The analysis was cancelled', `${state.projectName} was not read to its end, so there are no figures. Nothing else has changed.`, primary('Read the project again', () => host.post({ kind: 'analyse' })));
    case 'error':
      return page(`${state.projectName} could not be estimated`, state.message, primary('Try again', () => host.post({ kind: 'analyse' })));
    case 'ready':
      return page(
        `No serverless handlers found in ${state.projectName}`,
        `${lookedFor} Open the folder that holds them, and estimate again.`,
        ...(state.surface === 'editor' ? [button('Read the project again', () => host.post({ kind: 'analyse' }))] : []),
      );
  }
}

type Progress = Extract<PanelState, { phase: 'analysing' }>['progress'];

function analysing({ progress, projectName }: Extract<PanelState, { phase: 'analysing' }>, host: Host): HTMLElement {
  const bar = element('progress', { 'max': progress?.total || 1, 'value': progress?.total ? progress.done : undefined, 'aria-label': 'Progress of the analysis' });
  return page(`Reading ${projectName}`, doing(progress), bar, button('Cancel', () => host.post({ kind: 'cancel' })));
}

/** A step without parts has no number. */
function doing(progress: Progress): string {
  if (!progress) return 'Looking for handlers';
  return progress.total > 1 ? `${progress.what} (${progress.done} of ${progress.total})` : progress.what;
}

function page(title: string, text: string, ...actions: HTMLElement[]): HTMLElement {
  return element('section', { class: 'status', role: 'status' }, element('h1', {}, title), element('p', {}, text), ...actions);
}

function primary(label: string, click: () => void): HTMLElement {
  return button(label, click, {});
}

function button(label: string, click: () => void, attributes: Record<string, boolean> = { secondary: true }): HTMLElement {
  const node = element('vscode-button', attributes, label);
  node.addEventListener('click', click);
  return node;
}
