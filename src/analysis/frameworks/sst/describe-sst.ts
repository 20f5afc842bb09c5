import { asNumber, asObject, asString } from '../../config/parse/parse-config';
import type { HandlerDeclaration, StaticValue } from '../../framework';
import type { Linked } from './linked';
import { schedulesOf } from './schedules-of';

/** A function of SST beside where it stands. */
export type SstContext = Omit<HandlerDeclaration, 'file' | 'export' | 'evidence'>;

/** What is known of a function of SST beside where it stands, without the sizes that it has where nothing says another. */
export function describeSst(name: string, platform: string, settings: Record<string, StaticValue>, called: Linked & { isScheduled: boolean }): SstContext {
  const { trigger = 'other', frontDoor = 'none', route, batchSource, schedule = schedulesOf(settings), isScheduled } = called;
  const hasUrl = settings.url !== undefined && settings.url !== false;
  const isWorker = platform === 'sst-v3/cloudflare';
  return {
    name,
    framework: platform,
    trigger: hasUrl && trigger === 'other' ? 'http' : trigger,
    frontDoor: hasUrl && trigger === 'other' ? 'function-url' : frontDoor,
    route: trigger === 'http' ? route : undefined,
    batchSize: asNumber(asObject(settings.batch)?.size) ?? asNumber(asObject(asObject(settings.cdk)?.eventSource)?.batchSize),
    batchSource: batchSource === 'queue' && isWorker ? 'cloudflare queue' : batchSource,
    schedule: trigger === 'timer' || isScheduled ? schedule : undefined,
    memoryMiB: isWorker ? undefined : mebibytes(settings.memory ?? settings.memorySize),
    timeoutSeconds: isWorker ? undefined : seconds(settings.timeout),
    architecture: settings.architecture === 'arm64' || settings.architecture === 'arm_64' ? 'arm64' : settings.architecture === 'x86_64' ? 'x86_64' : undefined,
    runtime: asString(settings.runtime),
  };
}

/** `1024 MB`, `2 GB`, `512`. */
function mebibytes(value: StaticValue): number | undefined {
  const [, amount, unit] = typeof value === 'string' ? (/^(\d+(?:\.\d+)?)\s*(M|G)B$/.exec(value) ?? []) : [];
  return amount === undefined ? asNumber(value) : Number(amount) * (unit === 'G' ? 1024 : 1);
}

/** `20 seconds`, `3 minutes`, `20`. */
function seconds(value: StaticValue): number | undefined {
  const [, amount, unit] = typeof value === 'string' ? (/^(\d+)\s*(second|minute|hour)s?$/.exec(value) ?? []) : [];
  return amount === undefined ? asNumber(value) : Number(amount) * (unit === 'hour' ? 3600 : unit === 'minute' ? 60 : 1);
}
