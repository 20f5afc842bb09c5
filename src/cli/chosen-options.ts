import type { HostingOption } from '../domain';
import { everyOption } from '../hosting/every-option';
import { FriendlyError } from './friendly-error';

/** Options by id, in the order of the list; `all` is every one. */
export function chosenOptions(ids: readonly string[]): HostingOption[] {
  const wanted = ids.length > 0 ? ids : ['aws-fargate', 'aws-lambda'];
  const unknown = wanted.filter((id) => id !== 'all' && !everyOption.some((option) => option.id === id));
  if (unknown.length > 0) throw new FriendlyError(`There is no option ${unknown.join(', ')}. There are: ${everyOption.map(({ id }) => id).join(', ')}. A folder goes before --option.`);
  return wanted.includes('all') ? everyOption : everyOption.filter(({ id }) => wanted.includes(id));
}
