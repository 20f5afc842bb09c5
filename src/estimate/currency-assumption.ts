import type { Assumption, Currency } from '../domain';

/** The rate at which list prices are converted; nothing where amounts are in USD. */
export function currencyAssumption(currency: Currency | undefined, typedIn: string): Assumption[] {
  return currency === undefined ? [] : [{ id: 'currency', text: `Price lists are in USD; 1 USD = ${currency.perUsd} ${currency.code}.`, origin: 'typed', source: typedIn }];
}
