import type { CallSite } from '../../run/call-site';
import type { Reach } from '../../run/steps/awaited-call';

/** As far as it decides whether a sleep is a wait or only a limit. */
export type Waiting = Pick<Reach, 'awaited' | 'races'>;

/** A sleep that only bounds other waits, or that nobody waits for. */
export function isLimit({ service }: CallSite, { awaited, races }: Waiting): boolean {
  return service === 'sleep' && (races || !awaited);
}
