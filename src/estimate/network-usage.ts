import type { EstimateSettings, MeteredUsage } from '../domain';

/** Adds what is typed about the network around the computing. */
export function networkUsage(usage: MeteredUsage, { network = {}, hoursPerMonth }: EstimateSettings, requests: number): void {
  usage.natHours = (network.natGateways ?? 0) * hoursPerMonth;
  usage.natGb = requests * (network.natGbPerRequest ?? 0);
  usage.publicIpv4Hours = (network.publicIpv4Addresses ?? 0) * hoursPerMonth;
  usage.webSocketMinutes = network.webSocketMinutes ?? 0;
  usage.logGb = (requests * (network.logKiBPerRequest ?? 0)) / 1024 / 1024;
}
