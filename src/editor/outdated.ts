import type { ReadyState } from '../messages';
import type { Session } from './session';

/** Why the figures that are in sight are older than the code; undefined = they are not, or there are none. */
export function outdated({ state, figures }: Pick<Session, 'state' | 'figures'>): ReadyState['outdated'] {
  if (!figures?.analysis.handlers.length) return undefined;
  if (state.phase === 'cancelled') return { because: 'cancelled' };
  return state.phase === 'failed' ? { because: 'failed', message: state.message } : undefined;
}
