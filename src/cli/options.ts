import { InvalidArgumentError, Option } from 'commander';
import type { Architecture, Currency, ProjectInputs } from '../domain';
import { parseCurrency } from '../report/parse-currency';
import { parseTraffic } from '../report/parse-traffic';

export type Format = 'text' | 'json' | 'markdown' | 'csv';

/** Flags of `estimate` and `report`; each wins over `hosting-cost.json`. */
export interface EstimateFlags {
  region?: string;
  requests?: number;
  architecture?: Architecture;
  freeTier?: boolean;
  currency?: Currency;
}

export const formatOption = new Option('-f, --format <format>', 'how to print the answer').choices(['text', 'json', 'markdown', 'csv']).default('text');

/** Made anew for each command, as commander keeps state in them. */
export function estimateOptions(regions: readonly string[]): Option[] {
  return [
    new Option('--region <region>', 'AWS region of the list prices').choices(regions),
    new Option('--requests <traffic>', 'traffic of the whole project: 3M (a month), "50 rps", 2k/min').argParser(traffic),
    new Option('--architecture <architecture>', 'processor of every function, whatever the project configures').choices(['arm64', 'x86_64']),
    new Option('--currency <code=rate>', 'show amounts in another currency, at your rate: EUR=0.92 is 0.92 EUR for one USD').argParser(currency),
    new Option('--free-tier', "subtract the account's free tier"),
    new Option('--no-free-tier', 'price every request'),
  ];
}

/** What was typed on the command line over what the project's file says. */
export function withFlags(inputs: ProjectInputs, { region, requests, architecture, freeTier, currency: shown }: EstimateFlags): ProjectInputs {
  const typed = { region, requestsPerMonth: requests, architecture, freeTier, currency: shown };
  return { ...inputs, ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) };
}

function traffic(text: string): number {
  const parsed = parseTraffic(text);
  if ('error' in parsed) throw new InvalidArgumentError(parsed.error);
  return parsed.requestsPerMonth;
}

function currency(text: string): Currency {
  const parsed = parseCurrency(text);
  if (!parsed) throw new InvalidArgumentError('Write it like EUR=0.92: an ISO 4217 code, and how much of it one USD is.');
  return parsed;
}
