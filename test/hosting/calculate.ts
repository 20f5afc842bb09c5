import assert from 'node:assert/strict';
import type { CostEstimate, Estimate } from '../../src/domain';
import { estimate } from '../../src/estimate/estimate';
import { withCalls } from '../../src/estimate/calls/with-calls';
import { callMeters } from '../../src/hosting/call-meters';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { typedWorkload } from '../../src/inputs/typed-workload';
import { parseWorkloadFile } from '../../src/inputs/workload-file';

/** What the calculator answers to a workload file, as `hosting-cost estimate --workload` does. */
export function calculateAll(workload: object, ids: string[]): Estimate {
  const { workload: file, diagnostics } = parseWorkloadFile(JSON.stringify(workload), 'w.json', everyOption.map(({ id }) => id));
  assert.ok(file, diagnostics.map(({ message }) => message).join('\n'));
  const typed = typedWorkload(file, 'w.json');
  return withCalls(estimate(typed, everyOption.filter(({ id }) => ids.includes(id)), everyPrice), typed, callMeters, everyPrice);
}

/** The bill of one option. */
export function calculate(workload: object, id: string): CostEstimate {
  const { options: [option], diagnostics } = calculateAll(workload, [id]);
  assert.ok(option, diagnostics.map(({ message }) => message).join('\n'));
  return option;
}

/** As it is printed: to the cent, half a cent up. */
export const cents = (usd: number) => Math.round((usd + 1e-9) * 100) / 100;
