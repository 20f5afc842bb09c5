import type { PanelState } from '../src/messages';
import { lookedFor } from '../src/report/documents/looked-for';
import { element } from './elements/element';
import type { Host } from './host';
import { l10n } from './l10n';

/** What the panel shows before there is an answer: progress, what went wrong, or why there is nothing. */
export function statusView(state: PanelState, host: Host): HTMLElement {
  switch (state.phase) {
    case 'analysing':
      return analysing(state, host);
    case 'cancelled':
      return page(l10n.t('The analysis was cancelled'), l10n.t('{0} was not read to its end, so there are no figures. Nothing else has changed.', state.projectName), primary(l10n.t('Read the project again'), () => host.post({ kind: 'analyse' })));
    case 'error':
      return page(l10n.t('{0} could not be estimated', state.projectName), state.message, primary(l10n.t('Try again'), () => host.post({ kind: 'analyse' })));
    case 'ready':
      return page(
        l10n.t('No serverless handlers found in {0}', state.projectName),
        l10n.t('{0} Open the folder that holds them, and estimate again.', lookedFor),
        ...(state.surface === 'editor' ? [button(l10n.t('Read the project again'), () => host.post({ kind: 'analyse' })), button(l10n.t('Open the sample project'), () => host.post({ kind: 'openSample' }))] : []),
      );
  }
}

type Progress = Extract<PanelState, { phase: 'analysing' }>['progress'];

function analysing({ progress, projectName }: Extract<PanelState, { phase: 'analysing' }>, host: Host): HTMLElement {
  const bar = element('progress', { 'max': progress?.total || 1, 'value': progress?.total ? progress.done : undefined, 'aria-label': l10n.t('Progress of the analysis') });
  return page(l10n.t('Reading {0}', projectName), doing(progress), bar, button(l10n.t('Cancel'), () => host.post({ kind: 'cancel' })));
}

/** A step without parts has no number. */
function doing(progress: Progress): string {
  if (!progress) return l10n.t('Looking for handlers');
  return progress.total > 1 ? l10n.t('{0} ({1} of {2})', progress.what, progress.done, progress.total) : progress.what;
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
