/** Azure regions whose prices stand for a region: itself, or those of Virginia for AWS regions of the United States. */
export function azureRegions(region: string): string[] {
  return /^us-(east|west)-\d$/.test(region) ? ['eastus', 'eastus2', 'global'] : region === 'eastus' || region === 'eastus2' ? ['eastus', 'eastus2', 'global'] : [region, 'global'];
}
