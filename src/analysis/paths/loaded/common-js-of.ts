import { Bail } from '../bail';
import type { Datum } from '../values/datum';
import type { PathModule } from './path-module';

/** What a module put on `exports`, or what it gave `module.exports`. */
export function commonJsOf({ lost, moduleObject }: PathModule): Datum {
  if (lost.has('exports') || lost.has('module')) throw new Bail('what a module exports in a way that was not followed');
  return moduleObject.members.get('exports');
}
