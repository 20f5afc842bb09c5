import { googlePriceTiers } from './google-price-tiers';

/** The Google Cloud region in the same metropolitan area or country. */
const besideAws: Record<string, string> = {
  'af-south-1': 'africa-south1', 'ap-east-1': 'asia-east2', 'ap-northeast-1': 'asia-northeast1', 'ap-northeast-2': 'asia-northeast3', 'ap-northeast-3': 'asia-northeast2',
  'ap-south-1': 'asia-south1', 'ap-southeast-1': 'asia-southeast1', 'ap-southeast-2': 'australia-southeast1', 'ca-central-1': 'northamerica-northeast1', 'eu-central-1': 'europe-west3',
  'eu-central-2': 'europe-west6', 'eu-north-1': 'europe-north1', 'eu-south-1': 'europe-west8', 'eu-west-2': 'europe-west2', 'eu-west-3': 'europe-west9', 'il-central-1': 'me-west1',
  'me-south-1': 'me-central1', 'sa-east-1': 'southamerica-east1', 'us-east-1': 'us-east4', 'us-east-2': 'us-east5', 'us-west-1': 'us-west2', 'us-west-2': 'us-west1',
};

/**
 * The price tiers of a Google Cloud region, or of the one beside an AWS region; none where there is no such region.
 * @see https://cloud.google.com/run/pricing
 */
export function googleRegions(region: string): string[] {
  const own = besideAws[region] ?? region;
  const { tier1, tier2 } = googlePriceTiers;
  return tier1.includes(own) ? ['tier1', 'global'] : tier2.includes(own) ? ['tier2', 'global'] : ['global'];
}
