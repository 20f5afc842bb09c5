import type { BillParts } from '../domain';

/** A part of the Lambda bill, with its meaning. */
export interface BillPart {
  key: keyof BillParts;
  label: string;
  meaning: string;
  /** USD per month. */
  listCost: number;
  /** 0..1 of the bill. */
  share: number;
}

const parts: { key: keyof BillParts; label: string; meaning: string }[] = [
  { key: 'waiting', label: 'Waiting', meaning: 'billed while the handler waits and nothing computes; a container would serve other requests' },
  { key: 'computing', label: 'Computing', meaning: 'billed while code runs' },
  { key: 'init', label: 'Starting', meaning: 'loading the code into new environments (INIT)' },
  { key: 'requests', label: 'Requests', meaning: 'the price of each invocation' },
  { key: 'gateway', label: 'Gateway', meaning: 'API Gateway or another front door, billed by the request' },
];

/** Where the Lambda bill goes, in the order in which it is shown. */
export function billParts(bill: BillParts): BillPart[] {
  const total = parts.reduce((sum, { key }) => sum + bill[key], 0);
  return parts.map((part) => ({ ...part, listCost: bill[part.key], share: total > 0 ? bill[part.key] / total : 0 }));
}
