import type { BillParts } from '../domain';
import { billPartTexts } from './bill-part-texts';

/** A part of the Lambda bill, with its meaning. */
export interface BillPart {
  key: keyof BillParts;
  label: string;
  meaning: string;
  /** A month, in the estimate's currency. */
  listCost: number;
  /** 0..1 of the bill. */
  share: number;
}

/** Where the Lambda bill goes, in the order in which it is shown. */
export function billParts(bill: BillParts): BillPart[] {
  const parts = billPartTexts().flatMap(({ key, ...texts }) => (key === 'other' ? [] : [{ ...texts, key }]));
  const total = parts.reduce((sum, { key }) => sum + bill[key], 0);
  return parts.map((part) => ({ ...part, listCost: bill[part.key], share: total > 0 ? bill[part.key] / total : 0 }));
}
