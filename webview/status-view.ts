import type { PanelState } from '../src/messages';
import { lookedFor } from '../src/report/looked-for';
import { element } from './element';
import type { Host } from './host';

/** What the panel shows before there is an answer: progress, what went wrong, or why there is nothing. */
export function statusView(state: PanelState, host: Host): HTMLElement {
  switch (state.phase) {
    case 'analysing':
      return analysing(state, host);
    case 'error':
      return page('There is no estimate', state.message, button('Try again', () => host.post({ kind: 'analyse' })));
    case 'ready':
      return page(
        `No serverless handlers found in ${state.projectName}`,
        `${lookedFor} Open the folder that holds them, and estimate again.`,
        ...(state.surface === 'editor' ? [button('Look again', () => host.post({ kind: 'analyse' }))] : []),
      );
  }
}

function analysing({ progress, projectName }: Extract<PanelState, { phase: 'analysing' }>, host: Host): HTMLElement {
  const bar = element('progress', { 'max': progress?.total || 1, 'value': progress?.total ? progress.done : undefined, 'aria-label': 'Progress of the analysis' });
  return page(`Reading ${projectName}`, progress ? `${progress.what} (${progress.done} of ${progress.total})` : 'Looking for handlers', bar, button('Cancel', () => host.post({ kind: 'cancel' })));
}

function page(title: string, text: string, ...actions: HTMLElement[]): HTMLElement {
  return element('section', { class: 'status', role: 'status' }, element('h1', {}, title), element('p', {}, text), ...actions);
}

function button(label: string, click: () => void): HTMLElement {
  const node = element('vscode-button', { secondary: true }, label);
  node.addEventListener('click', click);
  return node;
}
