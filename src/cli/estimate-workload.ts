import type { Estimate, HostingOption, Workload } from '../domain';
import { estimate } from '../estimate/estimate';
import { withCalls } from '../estimate/calls/with-calls';
import { callMeters } from '../hosting/call-meters';
import { everyOption } from '../hosting/every-option';
import { everyPrice } from '../hosting/prices/every-price';
import { typedWorkload } from '../inputs/typed-workload';
import { parseWorkloadFile } from '../inputs/workload-file';
import { chosenOptions } from './chosen-options';
import { FriendlyError } from './friendly-error';
import type { EstimateFlags } from './options';
import { readNamedFile } from './read-named-file';
import { refuseUnpriced } from './refuse-unpriced';

/** The calculator: a month of a typed workload on the chosen options; on those that its file configures, or on AWS Lambda and AWS Fargate, unless some are chosen. Flags win over the file. */
export function estimateWorkload(path: string, ids: readonly string[], flags: EstimateFlags): { workload: Workload; options: HostingOption[]; answer: Estimate } {
  const { workload: file, diagnostics } = parseWorkloadFile(readNamedFile(path), path, everyOption.map(({ id }) => id));
  if (!file) throw new FriendlyError(`${path} cannot be used.\n${diagnostics.map(({ file: name, line, message }) => `${name}:${line}: ${message}`).join('\n')}`);
  const { requests, ...typed } = flags;
  if (requests !== undefined) throw new FriendlyError(`--requests is for a project; ${path} has "requestsPerMonth" for each handler.`);
  const workload = typedWorkload({ ...file, ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) }, path);
  const chosen = chosenOptions(ids.length > 0 ? ids : Object.keys(file.options ?? {}));
  const priced = withCalls(estimate(workload, chosen, everyPrice), workload, callMeters, everyPrice);
  const answer = { ...priced, diagnostics: priced.diagnostics.map((one) => ({ ...one, file: path })) };
  refuseUnpriced(answer);
  return { workload, options: chosen, answer: file.handlers.length > 0 ? answer : { ...answer, handlers: [] } };
}
