import type { FrontDoor, Trigger } from '../../../domain';

interface Triggered {
  trigger: Trigger;
  frontDoor: FrontDoor;
}

/** What calls a Google function, by the type of its event or the option that names its source; without one, HTTP requests. https://cloud.google.com/functions/docs/calling */
export function googleTrigger(event: string | undefined): Triggered {
  if (event === undefined || event === '') return { trigger: 'http', frontDoor: 'function-url' };
  const isData = /storage|bucket|firestore|datastore|database|bigquery/i.test(event);
  return { trigger: isData ? 'datasource' : 'pubsub', frontDoor: 'none' };
}
