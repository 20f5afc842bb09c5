import { givenObject } from './given-object';
import type { Machine } from '../machine';
import { objectOf, type LibraryValue, type Value } from '../values/value';

/** What triggers a function, by the name of the registration, and what it is given of it. */
const TRIGGERS: readonly { registered: RegExp; library: string; path: string }[] = [
  { registered: /(?:\.document\(\)\.on|(?:^|\.)onDocument)(Creat|Delet|Updat|Writ)/, library: 'firebase-admin/firestore', path: 'QueryDocumentSnapshot.new' },
  { registered: /(?:\.ref\(\)\.on|(?:^|\.)onValue)(Creat|Delet|Updat|Writ)/, library: 'firebase-admin/database', path: 'DataSnapshot.new' },
];

/**
 * What a trigger of Firestore or of the Realtime Database gives its function first: a document or value, or that before and after a change.
 * https://firebase.google.com/docs/functions/firestore-events, https://firebase.google.com/docs/functions/database-events
 */
export function firebaseEvent(machine: Machine, { library, path }: Pick<LibraryValue, 'library' | 'path'>): Value | undefined {
  if (!library.startsWith('firebase-functions')) return undefined;
  for (const trigger of TRIGGERS) {
    const how = trigger.registered.exec(path)?.[1];
    if (!how) continue;
    const snapshot = (): Value => ({ type: 'library', born: machine.born(), library: trigger.library, path: trigger.path, args: [] });
    const given = how === 'Creat' || how === 'Delet' ? snapshot() : { ...objectOf({ before: snapshot(), after: snapshot() }), open: true };
    if (!/(?:^|\.)on(?:Document|Value)/.test(path)) return given;
    const event = givenObject(machine.born());
    event.members.set('data', given);
    return event;
  }
  return undefined;
}
