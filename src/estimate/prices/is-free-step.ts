import type { Charge } from '../../domain';

/** What a step of a bill is called that an account does not pay. */
export const FREE_STEP = 'free tier';

/** Whether a charge stands for what the account's free tier covers. */
export function isFreeStep({ listUnitPrice, description }: Pick<Charge, 'listUnitPrice' | 'description'>): boolean {
  return listUnitPrice === 0 && description.endsWith(`(${FREE_STEP})`);
}
