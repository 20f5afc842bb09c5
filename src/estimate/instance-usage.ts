import type { Capacity, EstimateSettings, InstanceHosting, MeteredUsage } from '../domain';
import type { BalancedRequests } from './balanced-requests';
import { noUsage } from './no-usage';

/** What the meters of an instance-billed option count. */
export function instanceUsage(
  option: InstanceHosting, settings: EstimateSettings, capacity: Capacity, taskHours: number, requests: number, balanced: BalancedRequests,
): MeteredUsage {
  const usage = noUsage(settings.container.architecture ?? settings.architecture);
  usage.requests = requests;
  usage.instanceHours = taskHours;
  usage.vCpuHours = taskHours * capacity.vCpu;
  usage.memoryGibHours = (taskHours * capacity.memoryMiB) / 1024;
  usage.storageGibHours = taskHours * Math.max(0, (settings.container.ephemeralStorageGiB ?? 0) - option.includedStorageGiB);
  if (settings.container.frontDoor === 'alb') {
    usage.loadBalancerHours = settings.hoursPerMonth;
    usage.loadBalancerCapacityUnitHours = requests * balanced.unitsPerRequest;
    usage.frontDoorRequests.alb = requests * balanced.requestShare;
  }
  return usage;
}
