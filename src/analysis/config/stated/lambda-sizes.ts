import { architectureOf } from './architecture-of';
import type { HandlerDeclaration } from '../../framework';
import type { ConfigObject } from '../parse/config-object';
import { lambdaDefaults } from './lambda-defaults';
import { asNumber, asObject } from '../parse/parse-config';

/** Sizes of a function of Lambda by properties that are named as the AWS provider names them: its defaults hold where they say nothing; what is computed is not known. */
export function lambdaSizes({ memorySize, timeout, architectures, ephemeralStorage, reservedConcurrentExecutions }: ConfigObject): Pick<HandlerDeclaration, 'architecture' | 'ephemeralStorageMiB' | 'memoryMiB' | 'reservedConcurrency' | 'timeoutSeconds'> {
  const [architecture] = Array.isArray(architectures) ? architectures : [];
  return {
    memoryMiB: memorySize === undefined ? lambdaDefaults.memoryMiB : asNumber(memorySize),
    timeoutSeconds: timeout === undefined ? lambdaDefaults.timeoutSeconds : asNumber(timeout),
    architecture: architectureOf(architecture),
    ephemeralStorageMiB: asNumber(asObject(ephemeralStorage)?.size),
    reservedConcurrency: asNumber(reservedConcurrentExecutions),
  };
}
