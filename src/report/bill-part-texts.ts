import type { OptionBill } from './option-bill';

/** The parts of a bill in the order in which they are shown, each with its name and what it is paid for. */
export const billPartTexts: readonly { key: keyof OptionBill; label: string; meaning: string }[] = [
  { key: 'waiting', label: 'Waiting', meaning: 'billed while a request waits and nothing computes; a container serves others meanwhile' },
  { key: 'computing', label: 'Computing', meaning: 'billed while code runs, or while an instance stands ready to run it' },
  { key: 'init', label: 'Starting', meaning: 'loading the code into new environments (INIT)' },
  { key: 'requests', label: 'Requests', meaning: 'the price of each invocation' },
  { key: 'gateway', label: 'Front door', meaning: 'API gateway or load balancer' },
  { key: 'other', label: 'Other', meaning: 'storage, network, plans' },
];
