import { aiRows } from './ai';
import { awsLibraryRows } from './aws-libraries';
import { awsSdkRows } from './aws-sdk';
import { azureRows } from './azure';
import { chainRows } from './chains';
import { cloudflareRows } from './cloudflare';
import { collaborationRows } from './collaboration';
import { commerceAndContentRows } from './commerce-and-content';
import { documentDatabaseRows } from './document-databases';
import { googleCloudRows } from './google-cloud';
import { graphqlRows } from './graphql';
import { httpRows } from './http';
import { identityRows } from './identity';
import { keyValueRows } from './key-value';
import { nodeRows } from './node';
import { observabilityRows } from './observability';
import { ormRows } from './orms';
import { protocolRows } from './protocols';
import { queueRows } from './queues';
import { realtimeRows } from './realtime';
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
  ...chainRows,
  ...cloudflareRows,
  ...collaborationRows,
  ...commerceAndContentRows,
  ...documentDatabaseRows,
  ...googleCloudRows,
  ...graphqlRows,
  ...httpRows,
  ...identityRows,
  ...keyValueRows,
  ...nodeRows,
  ...observabilityRows,
  ...ormRows,
  ...protocolRows,
  ...queueRows,
  ...realtimeRows,
  ...saasRows,
  ...searchAndAnalyticsRows,
  ...sqlDriverRows,
  ...storageRows,
];
