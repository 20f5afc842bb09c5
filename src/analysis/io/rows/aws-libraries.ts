import type { LibraryValue } from '../../run/values/value';
import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow, Latency } from '../row';

const PARAMETERS = '@aws-lambda-powertools/parameters';
const PROVIDER_CALLS = 'get|getMultiple|getParametersByName|set';
const DYNAMOOSE_CALLS = 'batchDelete|batchGet|batchPut|create|delete|get|update';
const TOOLBOX_CALLS = 'batchGet|batchWrite|delete|get|put|query|scan|transactGet|transactWrite|update';

/** `Entity.new.query.byOwner().go()` → `query`; of `Model.scan().exec()` → `scan`. */
function dynamoOperation({ path }: LibraryValue): string {
  return /\.(batchGet|collections|create|delete|find|get|match|patch|put|query|remove|scan|update|upsert)[.(]/.exec(path)?.[1] ?? 'query';
}

function dynamoLatency(call: LibraryValue): Latency {
  const operation = dynamoOperation(call);
  if (operation === 'scan') return LATENCIES.dynamoDbScan;
  if (operation === 'batchGet') return LATENCIES.dynamoDbBatch;
  return /^(collections|find|match|query)$/.test(operation) ? LATENCIES.dynamoDbQuery : LATENCIES.dynamoDbItem;
}

/** Libraries on top of AWS's SDK, and clients of its services that are no part of it. */
export const awsLibraryRows: readonly IoRow[] = rowsOf([
  { libraries: ['ask-sdk-dynamodb-persistence-adapter', 'ask-sdk'], service: 'dynamodb', latency: LATENCIES.dynamoDbItem, called: ['DynamoDbPersistenceAdapter.new.deleteAttributes|getAttributes|saveAttributes()'] },
  { libraries: ['ask-sdk-s3-persistence-adapter'], service: 's3', latency: LATENCIES.s3Get, called: ['S3PersistenceAdapter.new.deleteAttributes|getAttributes|saveAttributes()'] },
  { libraries: [`${PARAMETERS}/appconfig`, `${PARAMETERS}/appconfig-agent`], service: 'appconfig', latency: LATENCIES.ssm, called: ['getAppConfig()', `AppConfigProvider.new.${PROVIDER_CALLS}()`] },
  { libraries: [`${PARAMETERS}/dynamodb`], service: 'dynamodb', latency: LATENCIES.dynamoDbItem, called: [`DynamoDBProvider.new.${PROVIDER_CALLS}()`] },
  { libraries: [`${PARAMETERS}/secrets`], service: 'secretsmanager', latency: LATENCIES.secretsManager, called: ['getSecret()', `SecretsProvider.new.${PROVIDER_CALLS}()`] },
  { libraries: [`${PARAMETERS}/ssm`], service: 'ssm', latency: LATENCIES.ssm, called: ['getParameter|getParameters|getParametersByName|setParameter()', `SSMProvider.new.${PROVIDER_CALLS}()`] },
  { libraries: ['@aws-lambda-powertools/idempotency/cache'], service: 'redis', operation: ({ path }) => (path.includes('saveSuccess') ? 'update' : 'set'), latency: LATENCIES.redis, called: ['CachePersistenceLayer.new.saveInProgress|saveSuccess()'] },
  { libraries: ['@aws-lambda-powertools/idempotency/dynamodb'], service: 'dynamodb', operation: ({ path }) => (path.includes('saveSuccess') ? 'UpdateItem' : 'PutItem'), latency: LATENCIES.dynamoDbItem, called: ['DynamoDBPersistenceLayer.new.saveInProgress|saveSuccess()'] },
  { libraries: ['@aws-lambda-powertools/idempotency/middleware'], service: 'dynamodb', operation: 'idempotency', latency: LATENCIES.dynamoDbItem, used: ['makeHandlerIdempotent()'] },
  { libraries: ['@middy/appconfig'], service: 'appconfig', operation: 'fetch', latency: LATENCIES.ssm, used: ['()'] },
  { libraries: ['@middy/dynamodb'], service: 'dynamodb', operation: 'fetch', latency: LATENCIES.dynamoDbItem, used: ['()'] },
  { libraries: ['@middy/s3'], service: 's3', operation: 'fetch', latency: LATENCIES.s3Get, used: ['()'] },
  { libraries: ['@middy/secrets-manager'], service: 'secretsmanager', operation: 'fetch', latency: LATENCIES.secretsManager, used: ['()'] },
  { libraries: ['@middy/ssm'], service: 'ssm', operation: 'fetch', latency: LATENCIES.ssm, used: ['()'] },
  { libraries: ['@middy/sts'], service: 'sts', operation: 'fetch', latency: LATENCIES.sts, used: ['()'] },
  { libraries: ['@typedorm/core'], service: 'dynamodb', latency: LATENCIES.dynamoDbItem, called: ['EntityManager.new.create|delete|exists|findOne|update()', '**.getEntityManager().create|delete|exists|findOne|update()'] },
  { libraries: ['@typedorm/core'], service: 'dynamodb', latency: LATENCIES.dynamoDbQuery, called: ['EntityManager.new.count|find()', '**.getEntityManager().count|find()'] },
  { libraries: ['@typedorm/core'], service: 'dynamodb', latency: LATENCIES.dynamoDbScan, called: ['ScanManager.new.count|find|parallelScan|scan()', '**.getScanManager().count|find|parallelScan|scan()'] },
  { libraries: ['@typedorm/core'], service: 'dynamodb', latency: LATENCIES.dynamoDbBatch, called: ['BatchManager|TransactionManager.new.read|write()', '**.getBatchManager|getTransactionManager().read|write()'] },
  { libraries: ['aws-amplify/api', 'aws-amplify/data'], service: 'appsync', latency: LATENCIES.appSync, called: ['generateClient().graphql()', 'generateClient().models.*.create|delete|get|list|update()', 'generateClient().conversations|generations|mutations|queries.*()'] },
  // A session's tokens lie in cookies or in memory; they are asked for again once an hour.
  { libraries: ['aws-amplify/auth', 'aws-amplify/auth/server'], service: 'cognito', latency: LATENCIES.http, called: ['confirm*|delete*|fetchDevices|fetchMFAPreference|fetchUserAttributes|forgetDevice|rememberDevice|resend*|reset*|sendUserAttributeVerificationCode|setUpTOTP|signIn|signOut|signUp|update*|verifyTOTPSetup()'] },
  { libraries: ['aws-amplify/storage'], service: 's3', operation: ({ path }) => path.replace(/\(\).*/, ''), latency: LATENCIES.s3Put, called: ['copy|getProperties|list|remove()'], awaited: ['downloadData|uploadData().result'] },
  { libraries: ['aws-appsync'], service: 'appsync', latency: LATENCIES.appSync, called: ['**.new.mutate|query()', '**.hydrated().mutate|query()'] },
  { libraries: ['dynamodb-toolbox'], service: 'dynamodb', operation: dynamoOperation, latency: dynamoLatency, called: ['**.send()', `Entity|Table.new.${TOOLBOX_CALLS}()`, `Entity|Table.new.build().${TOOLBOX_CALLS}()`] },
  { libraries: ['dynamoose'], service: 'dynamodb', operation: dynamoOperation, latency: dynamoLatency, called: [`**.model().${DYNAMOOSE_CALLS}()`, '**.model().query|scan().**.exec()'] },
  { libraries: ['dynamoose'], service: 'dynamodb', latency: LATENCIES.dynamoDbItem, called: ['**.model().new.delete|save()', '**.model().create|get().delete|save()'] },
  { libraries: ['dynamoose'], service: 'dynamodb', latency: LATENCIES.dynamoDbBatch, called: ['transaction()'] },
  // What `@InjectModel('Orders')` gives: https://github.com/hardyscc/nestjs-dynamoose
  { libraries: ['nestjs-dynamoose'], service: 'dynamodb', operation: dynamoOperation, latency: dynamoLatency, called: [`Model.new.${DYNAMOOSE_CALLS}()`, 'Model.new.query|scan().**.exec()'] },
  { libraries: ['electrodb'], service: 'dynamodb', operation: dynamoOperation, latency: dynamoLatency, called: ['**.go|page()'] },
  { libraries: ['sst'], service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['VectorClient().put|query|remove|retrieve()', 'VectorClient.new.put|query|remove|retrieve()'] },
  { libraries: ['sst/aws/bus'], service: 'eventbridge', latency: LATENCIES.eventBridge, called: ['publish()', 'bus.publish()'] },
  { libraries: ['sst/aws/task'], service: 'ecs', latency: LATENCIES.awsControlPlane, called: ['describe|run|stop()', 'task.describe|run|stop()'] },
]);
