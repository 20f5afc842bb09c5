import { aiRows } from './ai';
import { awsLibraryRows } from './aws-libraries';
import { awsSdkRows } from './aws-sdk';
import { azureRows } from './azure';
import { cloudflareRows } from './cloudflare';
import { documentDatabaseRows } from './document-databases';
import { googleCloudRows } from './google-cloud';
import { graphqlRows } from './graphql';
import { httpRows } from './http';
import { keyValueRows } from './key-value';
import { nodeRows } from './node';
import { ormRows } from './orms';
import { queueRows } from './queues';
import { saasRows } from './saas';
import { searchAndAnalyticsRows } from './search-and-analytics';
import { sqlDriverRows } from './sql-drivers';
import { storageRows } from './storage';
import type { IoRow } from './row';

/** Every known call of every known library. The first row that fits decides. */
export const ioRows: readonly IoRow[] = [
  ...aiRows,
  ...awsLibraryRows,
  ...awsSdkRows,
  ...azureRows,
  ...cloudflareRows,
  ...documentDatabaseRows,
  ...googleCloudRows,
  ...graphqlRows,
  ...httpRows,
  ...keyValueRows,
  ...nodeRows,
  ...ormRows,
  ...queueRows,
  ...saasRows,
  ...searchAndAnalyticsRows,
  ...sqlDriverRows,
  ...storageRows,
];
