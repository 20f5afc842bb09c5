import type { EstimateSettings, FrontDoor, MeteredUsage } from '../../domain';
import { loadBalancerUnits } from '../instances/load-balancer-units';
import { requestColumn, type RequestColumns } from './request-columns';

const frontDoors: readonly FrontDoor[] = ['alb', 'function-url', 'http-api', 'none', 'rest-api', 'websocket'];

/** What one request of the workload counts on average, of all handlers or of one: all that grows in proportion to the requests. */
export class PerRequest {
  private readonly own: Float64Array;

  constructor(private readonly settings: EstimateSettings, private readonly columns: RequestColumns) {
    this.own = new Float64Array(columns.length);
  }

  /** Of all handlers. `together`: the share of the requests that each group has. */
  addUp(together: Float64Array): this {
    for (const [column, values] of this.columns.entries()) {
      let sum = 0;
      if (values) for (let group = 0; group < together.length; group++) sum += together[group]! * values[group]!;
      this.own[column] = sum;
    }
    return this;
  }

  /** Of one handler of a group, which one is asked for after the other. */
  only(group: number, share: number): void {
    for (let column = 0; column < this.own.length; column++) {
      const values = this.columns[column];
      if (values) this.own[column] = share * values[group]!;
    }
  }

  /** Sets what a month of so many requests of the workload counts. */
  fill(usage: MeteredUsage, requests: number): void {
    const { own } = this;
    usage.meanConcurrency = usage.instances = requests * own[requestColumn.concurrency]!;
    usage.peakConcurrency = requests * own[requestColumn.peakConcurrency]!;
    usage.gbSeconds.x86_64 = requests * own[requestColumn.gbSeconds.x86_64]!;
    usage.gbSeconds.arm64 = requests * own[requestColumn.gbSeconds.arm64]!;
    usage.storageGbSeconds = requests * own[requestColumn.storageGbSeconds]!;
    for (let door = 0; door < frontDoors.length; door++) usage.frontDoorRequests[frontDoors[door]!] = requests * own[requestColumn.frontDoors[frontDoors[door]!]]!;
    usage.loadBalancerCapacityUnitHours = usage.frontDoorRequests.alb > 0 ? loadBalancerUnits({ requests: usage.frontDoorRequests.alb, kb: requests * own[requestColumn.balancedKb]! }, this.settings.network, 'request') : 0;
    usage.cpuSeconds = requests * own[requestColumn.cpuSeconds]!;
    usage.activeVCpuSeconds = requests * own[requestColumn.vCpuSeconds]!;
    usage.egressGb = requests * own[requestColumn.egressGb]!;
    usage.streamedGb = requests * own[requestColumn.streamedGb]!;
  }
}
