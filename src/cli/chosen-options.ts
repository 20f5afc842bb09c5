import type { HostingOption } from '../domain';
import { hostingOptions } from '../hosting';
import { everyOption } from '../hosting/every-option';
import { FriendlyError } from './friendly-error';

/** Options by id, in the order of the list; `all` is every one. */
export function chosenOptions(ids: readonly string[]): HostingOption[] {
  if (ids.length === 0) return hostingOptions;
  const unknown = ids.filter((id) => id !== 'all' && !everyOption.some((option) => option.id === id));
  if (unknown.length > 0) throw new FriendlyError(`There is no option ${unknown.join(', ')}. There are: ${everyOption.map(({ id }) => id).join(', ')}. A folder goes before --option.`);
  return ids.includes('all') ? everyOption : everyOption.filter(({ id }) => ids.includes(id));
}
