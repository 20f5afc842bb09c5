import type { Framework } from './framework';
import { lambdaExports } from './lambda-exports';
import { nextjs } from './nextjs';
import { sam } from './sam';
import { serverlessFramework } from './serverless-framework';

/** Every known framework; the first that declares a handler wins. Alphabetical, but guesses from code come last. */
export const frameworks: readonly Framework[] = [nextjs, sam, serverlessFramework, lambdaExports];
