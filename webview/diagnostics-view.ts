import type { Diagnostic } from '../src/domain';
import { element } from './elements/element';
import { l10n } from './l10n';
import { sourceLink } from './elements/source-link';
import type { Open } from './elements/source-link';
import type { View } from './view';

/** What to mend, and the limits that the answer runs into; hidden when there is nothing to say. */
export function diagnosticsView(found: Diagnostic[], open: Open): View {
  const list = element('ul');
  const root = element('section', { class: 'diagnostics', hidden: true }, element('h2', {}, l10n.t('To mend or to know')), list);
  let shown: string | undefined;
  return {
    root,
    update({ estimate }) {
      const limits = estimate.options.flatMap(({ serviceName, limits: texts }) => texts.map((text) => `${serviceName}: ${text}`));
      const diagnostics = [...found, ...estimate.diagnostics];
      const key = JSON.stringify([limits, diagnostics]);
      if (key === shown) return;
      shown = key;
      root.hidden = limits.length + diagnostics.length === 0;
      list.replaceChildren(...limits.map((text) => element('li', { class: 'warning', lang: 'en' }, text)), ...diagnostics.map((diagnostic) => row(diagnostic, open)));
    },
  };
}

function row({ file, line, severity, message }: Diagnostic, open: Open): HTMLElement {
  const place = line === undefined ? element('span', { class: 'source' }, file) : sourceLink({ file, line, column: 1 }, open, `${file}:${line}`);
  return element('li', { class: severity }, element('span', { class: 'severity', lang: 'en' }, severity), place, element('span', { lang: 'en' }, message));
}
