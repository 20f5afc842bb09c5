import { money } from './format';

/** A difference: `+$12`, `-$0.40`, `±$0`. */
export function signedMoney(difference: number, currency: string): string {
  const amount = money(Math.abs(difference), currency);
  return difference > 0 ? `+${amount}` : difference < 0 ? `-${amount}` : `±${amount}`;
}
