import { aiRows } from './rows/ai';
import { aiServiceRows } from './rows/ai-services';
import { awsLibraryRows } from './rows/aws-libraries';
import { awsSdkRows } from './rows/aws-sdk';
import { azureRows } from './rows/azure';
import { chainRows } from './rows/chains';
import { cloudflareRows } from './rows/cloudflare';
import { collaborationRows } from './rows/collaboration';
import { commerceAndContentRows } from './rows/commerce-and-content';
import { documentDatabaseRows } from './rows/document-databases';
import { googleCloudRows } from './rows/google-cloud';
import { graphqlRows } from './rows/graphql';
import { httpRows } from './rows/http';
import { identityRows } from './rows/identity';
import { keyValueRows } from './rows/key-value';
import { llamaIndexRows } from './rows/llamaindex';
import { nodeRows } from './rows/node';
import { observabilityRows } from './rows/observability';
import { ormRows } from './rows/orms';
import { payloadRows } from './rows/payload';
import { protocolRows } from './rows/protocols';
import { queueRows } from './rows/queues';
import { realtimeRows } from './rows/realtime';
import { saasRows } from './rows/saas';
import { searchAndAnalyticsRows } from './rows/search-and-analytics';
import { sqlDriverRows } from './rows/sql-drivers';
import { storageRows } from './rows/storage';
import type { IoRow } from './row';

/** Every known call of every known library. The first row that fits decides. */
export const ioRows: readonly IoRow[] = [
  ...aiRows,
  ...aiServiceRows,
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
  ...llamaIndexRows,
  ...nodeRows,
  ...observabilityRows,
  ...ormRows,
  ...payloadRows,
  ...protocolRows,
  ...queueRows,
  ...realtimeRows,
  ...saasRows,
  ...searchAndAnalyticsRows,
  ...sqlDriverRows,
  ...storageRows,
];
