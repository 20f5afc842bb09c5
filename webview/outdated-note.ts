import type { ReadyState } from '../src/messages';
import { element } from './elements/element';
import { l10n } from './l10n';
import { setText } from './elements/set-text';

/** Says that the figures are older than the code, while they are, why, and how to get new ones. */
export function outdatedNote(analyse: () => void): { root: HTMLElement; show(state: ReadyState): void } {
  const text = element('span', {});
  const again = element('vscode-button', { secondary: true }, l10n.t('Read the project again'));
  again.addEventListener('click', analyse);
  const root = element('div', { class: 'outdated', hidden: true }, text, again);
  return {
    root,
    show({ outdated }) {
      root.hidden = !outdated;
      root.classList.toggle('failed', outdated?.because === 'failed');
      // An error is said at once by whoever reads the page aloud.
      root.setAttribute('role', outdated?.because === 'failed' ? 'alert' : 'status');
      if (outdated) setText(text, reason(outdated));
    },
  };
}

function reason(outdated: NonNullable<ReadyState['outdated']>): string {
  const what = outdated.because === 'failed' ? l10n.t('The project could not be read again: {0}', outdated.message) : l10n.t('The last analysis was cancelled.');
  return l10n.t('{0} These figures are those of the code before it.', what);
}
