import type { Handler } from '../domain';

const triggers: Record<Handler['trigger'], string> = {
  datasource: 'data source',
  http: 'HTTP',
  other: 'invoked',
  pubsub: 'messages',
  timer: 'schedule',
};

/** What starts the handler: its route or schedule where known, else the kind of trigger; that alone where the handler is named after its route. */
export function handlerLabel({ name, route, schedule, trigger }: Pick<Handler, 'name' | 'route' | 'schedule' | 'trigger'>): string {
  return (route === name ? undefined : route) ?? schedule?.reason ?? triggers[trigger];
}
