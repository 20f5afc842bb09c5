/** SKUs of plans that configuration states, '' for one that is told elsewhere, and whether it makes function apps. */
export interface StatedPlans {
  skus: string[];
  hasFunctionApp: boolean;
}
