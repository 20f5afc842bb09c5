import type { Handler } from '../../domain';
import { l10n } from '../../l10n';

/** Kinds of triggers, in words. */
function triggerName(trigger: Handler['trigger']): string {
  return { datasource: l10n.t('data source'), http: 'HTTP', other: l10n.t('invoked'), pubsub: l10n.t('messages'), timer: l10n.t('schedule') }[trigger];
}

/** What starts the handler: its route or schedule where known, else the kind of trigger; that alone where the handler is named after its route. */
export function handlerLabel({ name, route, schedule, trigger }: Pick<Handler, 'name' | 'route' | 'schedule' | 'trigger'>): string {
  return (route === name ? undefined : route) ?? schedule?.reason ?? triggerName(trigger);
}
