import type { HandlerDeclaration } from '../../framework';

/** What Google gives a function that says nothing: MiB and seconds. https://cloud.google.com/functions/docs/configuring/memory, https://cloud.google.com/functions/docs/configuring/timeout */
const defaultMemoryMiB = 256;
const defaultTimeoutSeconds = 60;

/** What a deployment says of a function: an amount in MiB or as `512Mi`, `1Gi`, `512MB`; undefined where it says nothing, null where only the deployment knows. */
export interface StatedSizes {
  memory: number | string | null | undefined;
  timeoutSeconds: number | null | undefined;
}

/** Sizes with Google's defaults for what is not stated. */
export function googleSizes({ memory, timeoutSeconds }: StatedSizes): Pick<HandlerDeclaration, 'memoryMiB' | 'timeoutSeconds'> {
  return { memoryMiB: memory === undefined ? defaultMemoryMiB : mebibytes(memory), timeoutSeconds: timeoutSeconds === undefined ? defaultTimeoutSeconds : (timeoutSeconds ?? undefined) };
}

function mebibytes(memory: number | string | null): number | undefined {
  if (typeof memory !== 'string') return memory ?? undefined;
  const [, amount, unit] = /^(\d+)\s*(M|G)?i?B?$/i.exec(memory.trim()) ?? [];
  return amount === undefined ? undefined : Number(amount) * (unit?.toUpperCase() === 'G' ? 1024 : 1);
}
