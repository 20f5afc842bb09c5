import type { Estimate } from '../domain';
import { FriendlyError } from './friendly-error';

/** Bills of nothing are no answer: every option is left out, each for its reason. */
export function refuseUnpriced({ options, diagnostics }: Pick<Estimate, 'diagnostics' | 'options'>): void {
  if (options.length === 0) throw new FriendlyError(diagnostics.map(({ message }) => message).join('\n'));
}
