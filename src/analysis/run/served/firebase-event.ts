import { givenObject } from './given-object';
import type { Machine } from '../machine';
import { objectOf, type LibraryValue, type Value } from '../value';

/**
 * What a trigger of Firestore gives its function first: a document, or a document before and after a change.
 * https://firebase.google.com/docs/functions/firestore-events
 */
export function firebaseEvent(machine: Machine, { library, path }: Pick<LibraryValue, 'library' | 'path'>): Value | undefined {
  if (!library.startsWith('firebase-functions')) return undefined;
  const how = /(?:\.document\(\)\.on|(?:^|\.)onDocument)(Creat|Delet|Updat|Writ)/.exec(path)?.[1];
  if (!how) return undefined;
  const snapshot = (): Value => ({ type: 'library', born: machine.born(), library: 'firebase-admin/firestore', path: 'QueryDocumentSnapshot.new', args: [] });
  const given = how === 'Creat' || how === 'Delet' ? snapshot() : { ...objectOf({ before: snapshot(), after: snapshot() }), open: true };
  if (!path.includes('onDocument')) return given;
  const event = givenObject(machine.born());
  event.members.set('data', given);
  return event;
}
