import type { Workload } from '../domain';
import type { EstimateFlags } from './options';

/** What the command line typed is not in the file, which need not even be there: the flag is named as its source. */
export function withFlagSources(hosted: Workload, { requests, currency, freeTier }: Pick<EstimateFlags, 'currency' | 'freeTier' | 'requests'>): Workload {
  const flags = new Map(Object.entries({ 'requests': requests !== undefined && '--requests', 'currency': currency !== undefined && '--currency', 'free-tier': freeTier !== undefined && (freeTier ? '--free-tier' : '--no-free-tier') }));
  return { ...hosted, assumptions: hosted.assumptions?.map((one) => ({ ...one, source: flags.get(one.id) || one.source })) };
}
