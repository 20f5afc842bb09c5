import type { Framework } from './framework';
import { lambdaExports } from './lambda-exports';
import { nextjs } from './nextjs';
import { sam } from './sam';
import { serverlessFramework } from './serverless-framework';

/** Every known framework that declares its handlers, alphabetical. */
export const frameworks: readonly Framework[] = [nextjs, sam, serverlessFramework];

/** Asked last: guesses from code where no configuration says anything. */
export const fallback: Framework = lambdaExports;
