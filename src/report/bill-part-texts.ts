import { l10n } from '../l10n';
import type { OptionBill } from './option-bill';

/** The parts of a bill in the order in which they are shown, each with its name and what it is paid for. */
export function billPartTexts(): { key: keyof OptionBill; label: string; meaning: string }[] {
  return [
    { key: 'waiting', label: l10n.t('Waiting'), meaning: l10n.t('billed while a request waits and nothing computes; a container serves others meanwhile') },
    { key: 'computing', label: l10n.t('Computing'), meaning: l10n.t('billed while code runs, or while an instance stands ready to run it') },
    { key: 'init', label: l10n.t('Starting'), meaning: l10n.t('loading the code into new environments (INIT)') },
    { key: 'requests', label: l10n.t('Requests'), meaning: l10n.t('the price of each invocation') },
    { key: 'gateway', label: l10n.t('Front door'), meaning: l10n.t('API gateway or load balancer') },
    { key: 'other', label: l10n.t('Other'), meaning: l10n.t('storage, network, plans') },
  ];
}
