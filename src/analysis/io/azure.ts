import { LATENCIES } from './latencies';
import { rowsOf } from './rows-of';
import type { IoRow } from './row';

const BLOB_CALLS = 'abortCopyFromURL|appendBlock|beginCopyFromURL|commitBlockList|delete|deleteIfExists|download|downloadToBuffer|downloadToFile|exists|getProperties|setHTTPHeaders|setMetadata|setTags|stageBlock|syncCopyFromURL|syncUploadFromURL|upload|uploadData|uploadFile|uploadStream';
const MESSAGE_CALLS = 'abandonMessage|cancelScheduledMessages|completeMessage|createMessageBatch|deadLetterMessage|deferMessage|getSessionState|peekMessages|receiveDeferredMessages|receiveMessages|renewMessageLock|scheduleMessages|sendMessages|setSessionState';

/** Azure's own services, without Cosmos DB (document-databases.ts). Names of clients and paths are made locally. */
export const azureRows: readonly IoRow[] = rowsOf([
  { libraries: ['@azure/app-configuration'], service: 'azure-app-configuration', latency: LATENCIES.keyManagement, called: ['AppConfigurationClient.new.addConfigurationSetting|deleteConfigurationSetting|getConfigurationSetting|setConfigurationSetting()'] },
  { libraries: ['@azure/communication-email'], service: 'azure-email', latency: LATENCIES.http, called: ['EmailClient.new.beginSend()', '**.beginSend().pollUntilDone()'] },
  { libraries: ['@azure/event-hubs'], service: 'eventhubs', latency: LATENCIES.cloudQueue, called: ['EventHubProducerClient.new.createBatch|getEventHubProperties|getPartitionIds|sendBatch()'] },
  { libraries: ['@azure/eventgrid'], service: 'eventgrid', latency: LATENCIES.cloudQueue, called: ['EventGridPublisherClient.new.send()'] },
  { libraries: ['@azure/identity'], service: 'http', latency: LATENCIES.httpSameRegion, called: ['*Credential.new.getToken()'] },
  { libraries: ['@azure/keyvault-keys', '@azure/keyvault-secrets'], service: 'keyvault', latency: LATENCIES.keyManagement, called: ['SecretClient.new.beginDeleteSecret|getSecret|setSecret|updateSecretProperties()', 'KeyClient.new.createKey|getKey()', 'CryptographyClient.new.decrypt|encrypt|sign|unwrapKey|wrapKey()'], awaited: ['SecretClient.new.listPropertiesOfSecrets()'] },
  { libraries: ['@azure/search-documents'], service: 'azure-search', latency: LATENCIES.search, called: ['SearchClient.new.autocomplete|deleteDocuments|getDocument|getDocumentsCount|indexDocuments|mergeDocuments|mergeOrUploadDocuments|search|suggest|uploadDocuments()'] },
  { libraries: ['@azure/service-bus'], service: 'servicebus', latency: LATENCIES.cloudQueue, called: [`**.createSender|createReceiver().${MESSAGE_CALLS}()`, `**.acceptNextSession|acceptSession().${MESSAGE_CALLS}()`, 'ServiceBusClient.new.acceptNextSession|acceptSession()', `ServiceBusReceiver|ServiceBusSender.new.${MESSAGE_CALLS}()`] },
  { libraries: ['@azure/storage-blob'], service: 'azure-blob-storage', latency: LATENCIES.blobs, called: [`**.get*BlobClient().${BLOB_CALLS}()`, `AppendBlobClient|BlobClient|BlockBlobClient.new.${BLOB_CALLS}()`, '**.getContainerClient().create|createIfNotExists|delete|deleteBlob|deleteIfExists|exists|getProperties|uploadBlockBlob()', 'ContainerClient.new.create|createIfNotExists|delete|deleteBlob|exists|getProperties|uploadBlockBlob()', 'BlobServiceClient.**.createContainer|deleteContainer|getProperties|getUserDelegationKey()'], awaited: ['**.listBlobsByHierarchy|listBlobsFlat|listContainers|findBlobsByTags().**'] },
  { libraries: ['@azure/storage-queue'], service: 'azure-queue-storage', latency: LATENCIES.cloudQueue, called: ['**.getQueueClient().clearMessages|create|createIfNotExists|delete|deleteMessage|getProperties|peekMessages|receiveMessages|sendMessage|updateMessage()', 'QueueClient.new.create|createIfNotExists|deleteMessage|peekMessages|receiveMessages|sendMessage()'] },
]);
