import type { Handler } from '../domain';
import { homeOf } from '../hosting/home-of';
import { l10n } from '../l10n';

/** A host on which handlers run, and the option to compare for it. */
export interface HomeNotCompared {
  optionId: string;
  /** Without an end. */
  text: string;
}

/** Hosts that are not compared though most handlers run on them: nobody would look for them in a list of options. Those of a few handlers are not worth a word. */
export function homesNotCompared(handlers: readonly Pick<Handler, 'azurePlan' | 'framework'>[], comparedIds: readonly string[]): HomeNotCompared[] {
  const homes = new Map<string, { name: string; count: number }>();
  for (const handler of handlers) {
    const home = homeOf(handler);
    if (!home || comparedIds.includes(home.optionId)) continue;
    homes.set(home.optionId, { name: home.name, count: (homes.get(home.optionId)?.count ?? 0) + 1 });
  }
  const total = [...homes.values()].reduce((sum, { count }) => sum + count, 0);
  if (total * 2 <= handlers.length) return [];
  return [...homes].map(([optionId, { name, count }]) => ({ optionId, text: sentence(name, count, handlers.length) }));
}

function sentence(host: string, count: number, all: number): string {
  if (count < all) return l10n.t('{0} of {1} handlers run on {2}, which is not compared', count, all, host);
  return all === 1 ? l10n.t('The handler runs on {0}, which is not compared', host) : l10n.t('All {0} handlers run on {1}, which is not compared', all, host);
}
