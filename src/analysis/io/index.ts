import { awsSdkRows } from './aws-sdk';
import { databaseRows } from './databases';
import { httpRows } from './http';
import { nodeRows } from './node';
import type { IoRow } from './row';

/** Every known call of every known library. The first row that fits decides. */
export const ioRows: readonly IoRow[] = [...awsSdkRows, ...databaseRows, ...httpRows, ...nodeRows];
