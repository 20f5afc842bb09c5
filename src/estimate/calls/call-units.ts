import type { CallMeter } from '../../domain';

/** Units of a meter that one call bills; the call as `callKey` writes it. */
export function callUnits({ service, unitsPerCall }: CallMeter, key: string): number {
  const [name, operation = ''] = key.split(/:(.*)/s);
  return name === service ? (unitsPerCall[operation] ?? unitsPerCall['*'] ?? 0) : 0;
}
