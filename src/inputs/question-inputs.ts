import type { ProjectInputs } from '../domain';
import type { EstimateQuestion } from './estimate-question';
import { parseTraffic } from '../report/parse-traffic';

/** The project's inputs with what the question says instead. Throws an error for the reader when its traffic cannot be read. */
export function questionInputs(inputs: ProjectInputs, { requestsPerMonth, region }: EstimateQuestion): ProjectInputs {
  const parsed = requestsPerMonth === undefined ? undefined : parseTraffic(requestsPerMonth);
  if (parsed && 'error' in parsed) throw new Error(`requestsPerMonth "${requestsPerMonth}": ${parsed.error}`);
  return { ...inputs, ...(parsed && { requestsPerMonth: parsed.requestsPerMonth }), ...(region !== undefined && { region }) };
}
