import type { ReadyState } from '../src/messages';
import { element } from './element';

/** Says that the figures are older than the code, while they are, and how to get new ones. */
export function outdatedNote(analyse: () => void): { root: HTMLElement; show(state: ReadyState): void } {
  const again = element('vscode-button', { secondary: true }, 'Read the project again');
  again.addEventListener('click', analyse);
  const root = element('div', { class: 'outdated', role: 'status', hidden: true }, element('span', {}, 'The last analysis was cancelled. These figures are those of the code before it.'), again);
  return { root, show: ({ isOutdated }) => { root.hidden = !isOutdated; } };
}
