import type { Architecture, EstimateSettings, FrontDoor, FunctionRules, MeteredUsage, WorkloadHandler } from '../../domain';
import { billedMiB } from './billed-mib';
import type { Case } from '../cost-model';
import type { HandlerShare } from '../traffic/handler-share';
import { balancedKb, loadBalancerUnits } from '../instances/load-balancer-units';
import type { RequestDuration } from './request-duration';
import { sentGb } from '../sent-gb';
import { streamedGb } from '../streamed-gb';

/** KiB of a response for which one request of an HTTP API, or one message of a WebSocket, is metered. */
const metered: Partial<Record<FrontDoor, number>> = { 'http-api': 512, websocket: 32 };

/** What one handler counts of a request of the workload. */
interface RequestPart {
  architecture: Architecture;
  frontDoor: FrontDoor;
  gbSeconds: number;
  cpuSeconds: number;
  vCpuSeconds: number;
  egressGb: number;
  streamedGb: number;
  storageGbSeconds: number;
  concurrency: number;
  peakConcurrency: number;
  /** Requests as the front door meters them. */
  metered: number;
  balancedKb: number;
}

/** What one request of the workload counts on average: all that grows in proportion to the requests. */
export class PerRequest {
  private readonly gbSeconds = { x86_64: 0, arm64: 0 };
  private readonly frontDoors: Record<FrontDoor, number> = { none: 0, 'function-url': 0, 'http-api': 0, 'rest-api': 0, websocket: 0, alb: 0 };
  private storageGbSeconds = 0;
  /** Requests in progress for one request per month. */
  private concurrency = 0;
  private peakConcurrency = 0;
  private balancedKb = 0;
  private cpuSeconds = 0;
  private vCpuSeconds = 0;
  private egressGb = 0;
  private streamedGb = 0;
  /** Of the last part that was alone. */
  private door: FrontDoor = 'none';

  constructor(
    private readonly settings: EstimateSettings,
    private readonly rules: FunctionRules,
    private readonly of: Case,
  ) {}

  /** The part of one handler alone, which one is asked for after the other. */
  only(part: RequestPart): void {
    this.gbSeconds.x86_64 = this.gbSeconds.arm64 = 0;
    this.gbSeconds[part.architecture] = part.gbSeconds;
    this.cpuSeconds = part.cpuSeconds;
    this.vCpuSeconds = part.vCpuSeconds;
    this.egressGb = part.egressGb;
    this.streamedGb = part.streamedGb;
    this.storageGbSeconds = part.storageGbSeconds;
    this.concurrency = part.concurrency;
    this.peakConcurrency = part.peakConcurrency;
    this.frontDoors[this.door] = 0;
    this.frontDoors[part.frontDoor] = part.metered;
    this.door = part.frontDoor;
    this.balancedKb = part.balancedKb;
  }

  /** What one handler adds. */
  partOf({ handler, share, peakMinute }: HandlerShare, { inProgressMs, billedMs }: RequestDuration): RequestPart {
    const { settings, rules } = this;
    const seconds = (share * billedMs) / 1000;
    const inProgress = (share * inProgressMs) / 1000 / (settings.hoursPerMonth * 3600);
    return {
      architecture: handler.architecture ?? settings.architecture,
      frontDoor: handler.frontDoor,
      gbSeconds: (seconds * billedMiB(handler.memoryMiB, rules)) / 1024,
      cpuSeconds: (share * (handler.profile.cpuMs[this.of] + rules.overheadMs)) / 1000,
      vCpuSeconds: seconds * (rules.vCpuOf?.(handler.memoryMiB) ?? 0),
      egressGb: share * sentGb(handler),
      streamedGb: share * streamedGb(handler),
      storageGbSeconds: (seconds * Math.max(0, (handler.ephemeralStorageMiB ?? 0) - rules.includedStorageMiB)) / 1024,
      concurrency: inProgress,
      peakConcurrency: inProgress * peakMinute,
      metered: share * meteredAs(handler),
      balancedKb: handler.frontDoor === 'alb' ? share * balancedKb(handler) : 0,
    };
  }

  /** Adds what so many like handlers add. */
  addPart(part: RequestPart, count: number): void {
    this.gbSeconds[part.architecture] += count * part.gbSeconds;
    this.cpuSeconds += count * part.cpuSeconds;
    this.vCpuSeconds += count * part.vCpuSeconds;
    this.egressGb += count * part.egressGb;
    this.streamedGb += count * part.streamedGb;
    this.storageGbSeconds += count * part.storageGbSeconds;
    this.concurrency += count * part.concurrency;
    this.peakConcurrency += count * part.peakConcurrency;
    this.frontDoors[part.frontDoor] += count * part.metered;
    this.balancedKb += count * part.balancedKb;
  }

  /** Sets what a month of so many requests of the workload counts. */
  fill(usage: MeteredUsage, requests: number): void {
    usage.meanConcurrency = usage.instances = requests * this.concurrency;
    usage.peakConcurrency = requests * this.peakConcurrency;
    usage.gbSeconds.x86_64 = requests * this.gbSeconds.x86_64;
    usage.gbSeconds.arm64 = requests * this.gbSeconds.arm64;
    usage.storageGbSeconds = requests * this.storageGbSeconds;
    for (const door of frontDoors) usage.frontDoorRequests[door] = requests * this.frontDoors[door];
    usage.loadBalancerCapacityUnitHours = usage.frontDoorRequests.alb > 0 ? loadBalancerUnits({ requests: usage.frontDoorRequests.alb, kb: requests * this.balancedKb }, this.settings.network, 'request') : 0;
    usage.cpuSeconds = requests * this.cpuSeconds;
    usage.activeVCpuSeconds = requests * this.vCpuSeconds;
    usage.egressGb = requests * this.egressGb;
    usage.streamedGb = requests * this.streamedGb;
  }
}

const frontDoors: readonly FrontDoor[] = ['alb', 'function-url', 'http-api', 'none', 'rest-api', 'websocket'];

function meteredAs({ frontDoor, responseKiB = 0 }: WorkloadHandler): number {
  const each = metered[frontDoor];
  return each === undefined ? 1 : Math.max(1, Math.ceil(responseKiB / each));
}
