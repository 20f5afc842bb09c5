import type { Handler } from '../domain';
import { homeOf } from '../hosting/home-of';
import type { Home } from '../hosting/home-of';
import { l10n } from '../l10n';

/** A host on which handlers run, and the option to compare for it. */
export interface HomeNotCompared {
  optionId: string;
  /** Without an end. */
  text: string;
}

/** Hosts that are not compared though most handlers run on them, or usually do: nobody would look for them in a list of options. Those of a few handlers are not worth a word. */
export function homesNotCompared(handlers: readonly Pick<Handler, 'azurePlan' | 'framework'>[], comparedIds: readonly string[]): HomeNotCompared[] {
  const homes = new Map<string, { home: Home; count: number }>();
  for (const handler of handlers) {
    const home = homeOf(handler);
    if (!home || comparedIds.includes(home.optionId)) continue;
    const before = homes.get(home.optionId);
    // Where some handlers are certain to run there, the others of the project do too.
    homes.set(home.optionId, { home: before?.home.usualOf === undefined ? (before?.home ?? home) : home, count: (before?.count ?? 0) + 1 });
  }
  const total = [...homes.values()].reduce((sum, { count }) => sum + count, 0);
  if (total * 2 <= handlers.length) return [];
  return [...homes].map(([optionId, { home, count }]) => ({ optionId, text: sentence(home, count, handlers.length) }));
}

function sentence({ name, usualOf }: Home, count: number, all: number): string {
  if (usualOf !== undefined) return l10n.t('{0} is often deployed to {1}, which is not compared', usualOf, name);
  if (count < all) return l10n.t('{0} of {1} handlers run on {2}, which is not compared', count, all, name);
  return all === 1 ? l10n.t('The handler runs on {0}, which is not compared', name) : l10n.t('All {0} handlers run on {1}, which is not compared', all, name);
}
