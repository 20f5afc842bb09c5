import { architectureOf } from '../../config/stated/architecture-of';
import { lambdaDefaults } from '../../config/stated/lambda-defaults';
import { asList } from '../../config/parse/parse-config';
import { unknownRest } from '../../static/place';
import type { HandlerDeclaration, StaticValue } from '../../framework';

type Sizes = Pick<HandlerDeclaration, 'architecture' | 'ephemeralStorageMiB' | 'memoryMiB' | 'reservedConcurrency' | 'runtime' | 'timeoutSeconds'>;

/** Lambda's defaults hold for the CDK's own constructs; others may have defaults of their own. */
export function sizes(props: Record<string, StaticValue>, ownDefaults: boolean): Sizes {
  const isWhole = ownDefaults && props[unknownRest] === undefined;
  const number = (value: StaticValue, otherwise?: number): number | undefined => (typeof value === 'number' ? value : value === undefined && isWhole ? otherwise : undefined);
  const [first] = asList(props.architectures);
  return {
    memoryMiB: number(props.memorySize, lambdaDefaults.memoryMiB),
    timeoutSeconds: number(props.timeout, lambdaDefaults.timeoutSeconds),
    architecture: architectureOf(props.architecture === 'arm_64' ? 'arm64' : (props.architecture ?? first)),
    runtime: typeof props.runtime === 'string' ? props.runtime : undefined,
    ephemeralStorageMiB: number(props.ephemeralStorageSize),
    reservedConcurrency: number(props.reservedConcurrentExecutions),
  };
}
