import type { Capacity, EstimateSettings, InstanceHosting, MeteredUsage } from '../../domain';
import type { BalancedRequests } from './balanced-requests';
import { defaults } from '../defaults';
import { networkUsage } from '../network-usage';
import { loadBalancerUnits } from './load-balancer-units';
import { noUsage } from '../no-usage';

/** What the meters of an instance-billed option count. `into`: an answer for the same option and settings, to be filled anew. */
export function instanceUsage(
  option: InstanceHosting, settings: EstimateSettings, capacity: Capacity, taskHours: number, requests: number, balanced: BalancedRequests, into?: MeteredUsage,
): MeteredUsage {
  const { container } = settings;
  const architecture = capacity.architecture ?? container.architecture ?? settings.architecture;
  const usage = into ?? noUsage(architecture);
  usage.architecture = architecture;
  usage.requests = requests;
  usage.size = capacity.name;
  usage.spot = container.spot ?? false;
  usage.instanceHours = taskHours;
  usage.instanceMonths = taskHours / settings.hoursPerMonth;
  usage.vCpuHours = taskHours * capacity.vCpu;
  usage.memoryGibHours = (taskHours * capacity.memoryMiB) / 1024;
  usage.storageGibHours = taskHours * Math.max(0, (container.ephemeralStorageGiB ?? 0) - option.includedStorageGiB);
  usage.stoppedStorageGibMonths = container.instances === undefined ? 0 : Math.max(0, container.instances - usage.instanceMonths) * (container.ephemeralStorageGiB ?? 0);
  usage.cpuSeconds = requests * (balanced.cpuSecondsPerRequest ?? 0);
  usage.usedVCpuHours = container.asTyped ? usage.vCpuHours : usage.cpuSeconds / 3600;
  usage.usedMemoryGibHours = container.asTyped ? usage.memoryGibHours : (taskHours * defaults.container.processMiB) / 1024 + requests * (balanced.heldGibHoursPerRequest ?? 0);
  usage.egressGb = requests * (balanced.egressGbPerRequest ?? 0);
  if (container.frontDoor === 'alb' && option.balancer === 'alb') {
    usage.loadBalancerHours = settings.hoursPerMonth;
    usage.loadBalancerCapacityUnitHours = loadBalancerUnits({ requests: requests * balanced.requestShare, kb: requests * balanced.balancedKbPerRequest }, settings.network);
    usage.frontDoorRequests.alb = requests * balanced.requestShare;
  }
  if (settings.network) networkUsage(usage, settings, requests);
  return usage;
}
