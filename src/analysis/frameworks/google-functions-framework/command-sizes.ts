import type { DeployCommand } from './deploy-commands';
import type { StatedSizes } from './google-sizes';

const secondsIn: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600 };

/** `--memory=512MB`, `--timeout=540s`; what only starts a function on this machine says nothing of its sizes. */
export function commandSizes({ options, isLocal }: DeployCommand): StatedSizes {
  const memory = /--memory[= ]["']?([^\s"']+)/.exec(options)?.[1];
  const timeout = /--timeout[= ]["']?([^\s"']+)/.exec(options)?.[1];
  const unsaid = isLocal ? null : undefined;
  return { memory: memory ?? unsaid, timeoutSeconds: timeout === undefined ? unsaid : seconds(timeout) };
}

/** `540`, `540s`, `9m`, `1m30s`; null where only the deployment knows. https://cloud.google.com/sdk/gcloud/reference/topic/datetimes */
function seconds(text: string): number | null {
  if (!/^(?:\d+[smh])*\d*$/.test(text)) return null;
  return [...text.matchAll(/(\d+)([smh]?)/g)].reduce((total, [, amount, unit = '']) => total + Number(amount) * secondsIn[unit]!, 0) || null;
}
