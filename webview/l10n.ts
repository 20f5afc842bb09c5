import { l10n } from '../src/l10n';

/** What the host gave with the page. Nothing where there is no page, or no translation. */
const given = typeof document === 'undefined' ? undefined : document.getElementById('l10n')?.textContent;
if (given) l10n.speak(JSON.parse(given) as Record<string, string>);

export { l10n };
