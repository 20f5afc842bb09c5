import type { ExportFormat } from '../src/messages';
import { element } from './elements/element';
import { l10n } from './l10n';

const formats: { format: ExportFormat; label: string; where: 'editor' | 'anywhere' }[] = [
  { format: 'md', label: 'Markdown', where: 'anywhere' },
  { format: 'csv', label: l10n.t('CSV, a row for each handler'), where: 'anywhere' },
  { format: 'json', label: 'JSON', where: 'anywhere' },
  { format: 'png', label: l10n.t('PNG of the chart in sight'), where: 'anywhere' },
  { format: 'html', label: l10n.t('HTML, this page with its figures'), where: 'editor' },
];

/** A button that unfolds the formats. A report is an HTML page already. */
export function exportMenu(surface: 'editor' | 'report', choose: (format: ExportFormat) => void, ended: AbortSignal): HTMLElement {
  const items = formats.filter(({ where }) => where === 'anywhere' || surface === 'editor').map(({ format, label }) => {
    const button = element('button', { 'type': 'button', 'data-format': format }, label);
    button.addEventListener('click', () => {
      root.open = false;
      summary.focus();
      choose(format);
    });
    return element('li', {}, button);
  });
  const summary = element('summary', { 'class': 'tool export', 'aria-label': l10n.t('Export'), 'title': l10n.t('Export') });
  const root = element('details', { class: 'export-menu' }, summary, element('ul', {}, ...items));
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !root.open) return;
    root.open = false;
    summary.focus();
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !root.contains(relatedTarget)) root.open = false;
  });
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !root.contains(target)) root.open = false;
  }, { signal: ended });
  return root;
}
