import type { Architecture } from '../../../domain';
import type { StaticValue } from '../../framework';

/** The architecture that a value names as AWS does; undefined for what is computed. */
export function architectureOf(value: StaticValue): Architecture | undefined {
  return value === 'arm64' || value === 'x86_64' ? value : undefined;
}
