/** Requests per month at the slider's ends. */
const [LOWEST, HIGHEST] = [1e3, 1e11];

/** Steps of the slider: 50 for each power of ten, so that a step is 5 %. */
export const trafficSteps = 50 * Math.log10(HIGHEST / LOWEST);

/** Requests per month at a step of the slider; step 0 is no traffic. */
export function stepToRequests(step: number): number {
  return step <= 0 ? 0 : LOWEST * 10 ** (step / 50);
}

/** The step nearest to a number of requests per month. */
export function requestsToStep(requestsPerMonth: number): number {
  return requestsPerMonth < LOWEST ? 0 : Math.min(trafficSteps, Math.round(50 * Math.log10(requestsPerMonth / LOWEST)));
}
