import { l10n } from '../l10n';

const days = [l10n.t('Mon'), l10n.t('Tue'), l10n.t('Wed'), l10n.t('Thu'), l10n.t('Fri'), l10n.t('Sat'), l10n.t('Sun')];

/** `14:00`, or `Tue 14:00` where there is a whole week. */
export function hourLabel(hour: number, hours: number): string {
  const time = `${String(hour % 24).padStart(2, '0')}:00`;
  return hours > 24 ? `${days[Math.floor(hour / 24) % 7]} ${time}` : time;
}
