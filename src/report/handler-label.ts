import type { Handler } from '../domain';

const triggers: Record<Handler['trigger'], string> = {
  datasource: 'data source',
  http: 'HTTP',
  other: 'invoked',
  pubsub: 'messages',
  timer: 'schedule',
};

/** What starts the handler: its route or schedule where known, else the kind of trigger. */
export function handlerLabel({ route, schedule, trigger }: Pick<Handler, 'route' | 'schedule' | 'trigger'>): string {
  return route ?? schedule?.reason ?? triggers[trigger];
}
