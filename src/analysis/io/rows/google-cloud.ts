import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow, LibraryCall } from '../row';

const FILE_CALLS = 'copy|createReadStream|createResumableUpload|createWriteStream|delete|download|exists|get|getExpirationDate|getMetadata|isPublic|makePrivate|makePublic|move|moveFileAtomic|rename|restore|rotateEncryptionKey|save|setMetadata|setStorageClass';
const BUCKET_CALLS = 'addLifecycleRule|combine|create|createNotification|delete|deleteFiles|exists|get|getFiles|getLabels|getMetadata|getNotifications|makePrivate|makePublic|setMetadata|upload';
const DATASTORE_CALLS = 'allocateIds|delete|get|insert|merge|runAggregationQuery|runQuery|save|update|upsert';
const GOOGLE_TOKENS = 'authorize|fetch|fetchIdToken|getAccessToken|getIdTokenClient|getRequestHeaders|getToken|getTokenInfo|refreshAccessToken|request|revokeCredentials|revokeToken|verifyIdToken';
const FIRESTORE_ENDS = 'add|create|delete|explain|get|getPartitions|listCollections|listDocuments|set|stream|update';
const FIRESTORE_LITE = 'addDoc|deleteDoc|getAggregateFromServer|getCountFromServer|getDoc|getDocFromServer|getDocs|getDocsFromServer|runTransaction|setDoc|updateDoc';

/** Generated clients of Google's APIs: every method is a request, except those that write and read resource names. */
const API_CLIENTS = [
  'aiplatform', 'batch', 'billing', 'cloudbuild', 'compute', 'container', 'dialogflow', 'dialogflow-cx', 'discoveryengine', 'dlp', 'documentai', 'functions', 'kms', 'language', 'monitoring', 'recaptcha-enterprise', 'resource-manager',
  'retail', 'run', 'scheduler', 'secret-manager', 'speech', 'sql', 'tasks', 'text-to-speech', 'translate', 'video-intelligence', 'vision', 'web-risk', 'workflows',
];

function isRequest({ path }: LibraryCall): boolean {
  return !/\.(close|getProjectId|initialize|match\w+|\w+Path)\(\)$/.test(path);
}

/** `snapshot.get('field')` reads what has been answered; `reference.get()`, which is given nothing or options, asks. `batch.set(reference, data)` only notes. */
function isNoField({ path, args }: LibraryCall): boolean {
  if (/\.(?:batch|bulkWriter)\(\)\.(?!close|commit|flush)\w+\(\)$/.test(path)) return false;
  return args.every(({ type }) => type === 'object') || !path.endsWith('.get()') || !/\.(?:collection|collectionGroup|doc)\(\)/.test(path);
}

/** Paths of Firestore below a database made as `root`. Batches and what transactions write wait at the commit. */
function firestorePaths(root: string): string[] {
  return [`${root}.**.collection|collectionGroup|doc().**.${FIRESTORE_ENDS}()`, `${root}.batch().commit()`, `${root}.bulkWriter().close|flush()`, `${root}.get|getAll|listCollections|recursiveDelete|runTransaction()`, `${root}.**.firestore.batch().commit()`, `${root}.**.firestore.getAll|recursiveDelete|runTransaction()`];
}

/** Firebase's and Google Cloud's own services. */
export const googleCloudRows: readonly IoRow[] = rowsOf([
  { libraries: ['@google-cloud/datastore'], service: 'datastore', latency: LATENCIES.firestore, called: [`Datastore.new.${DATASTORE_CALLS}()`, `new.${DATASTORE_CALLS}()`, `().${DATASTORE_CALLS}()`, '**.createQuery().**.run()', '**.transaction().commit|get|rollback|run|runQuery()'] },
  { libraries: ['@google-cloud/firestore', 'firebase-admin/firestore'], service: 'firestore', latency: LATENCIES.firestore, matches: isNoField, called: [...firestorePaths('Firestore.new'), ...firestorePaths('getFirestore()'), 'CollectionReference|DocumentReference|Query.new.**.add|delete|get|set|update()', '*Snapshot.new.ref.**.add|create|delete|get|set|update()'] },
  { libraries: ['@google-cloud/logging'], service: 'google-logging', latency: LATENCIES.cloudQueue, called: ['**.new.getEntries|getLogs|getSinks()', '**.log().alert|critical|debug|delete|emergency|error|getEntries|info|notice|warning|write()'] },
  { libraries: ['@google-cloud/pubsub'], service: 'pubsub', latency: LATENCIES.cloudQueue, called: ['**.topic().create|createSubscription|delete|exists|flush|get|getMetadata|publish|publishJSON|publishMessage()', '**.subscription().create|delete|exists|get|getMetadata()', 'PubSub.new.createSubscription|createTopic|getSubscriptions|getTopics()', '**.PublisherClient.new.publish()', '**.SubscriberClient.new.acknowledge|pull()'] },
  { libraries: ['@google-cloud/storage', 'firebase-admin/storage'], service: 'gcs', latency: LATENCIES.blobs, called: [`**.bucket().file().${FILE_CALLS}()`, `**.bucket().${BUCKET_CALLS}()`, 'Storage.new.createBucket|getBuckets|getServiceAccount()', 'TransferManager.new.downloadFileInChunks|downloadManyFiles|uploadFileInChunks|uploadManyFiles()'] },
  { libraries: ['firebase-admin/storage'], service: 'gcs', latency: LATENCIES.blobs, called: ['getDownloadURL()'] },
  { libraries: ['@google-cloud/spanner'], service: 'spanner', latency: LATENCIES.sql, called: ['**.instance().database().batchCreateSessions|batchWriteAtLeastOnce|close|create|exists|get|getMetadata|getSchema|getTransaction|batchUpdate|run|runPartitionedUpdate|runTransaction|runTransactionAsync|runUpdate|updateSchema()', '**.instance().database().table().deleteRows|insert|read|replace|update|upsert()', '**.instance().create|exists|get|getDatabases|getMetadata()'] },
  ...API_CLIENTS.map((name) => ({ libraries: [`@google-cloud/${name}`], service: name === 'secret-manager' ? 'secretmanager' : `google-${name}`, latency: name === 'secret-manager' || name === 'kms' ? LATENCIES.keyManagement : name === 'tasks' ? LATENCIES.cloudQueue : LATENCIES.http, matches: isRequest, called: ['**.*Client|Translate.new.*()'] })),
  { libraries: ['firebase-admin'], service: 'firebase-auth', latency: LATENCIES.http, matches: asksFirebase, called: ['**.auth().*()', '**.auth().tenantManager().*()'] },
  { libraries: ['firebase-admin'], service: 'firebase-rtdb', latency: LATENCIES.firestore, matches: isWrite, called: ['**.database().**.get|once|push|remove|set|setWithPriority|transaction|update()'] },
  { libraries: ['firebase-admin'], service: 'firestore', latency: LATENCIES.firestore, matches: isNoField, called: [...firestorePaths('**.firestore()'), ...firestorePaths('**.Firestore.new')] },
  { libraries: ['@google-cloud/firestore', 'firebase-admin', 'firebase-admin/firestore'], service: 'firestore', latency: LATENCIES.http, called: ['**.FirestoreAdminClient.new.bulkDeleteDocuments|create*|delete*|exportDocuments|getBackup|getBackupSchedule|getDatabase|getField|getIndex|importDocuments|list*|restoreDatabase|update*()'] },
  { libraries: ['firebase-admin'], service: 'fcm', latency: LATENCIES.http, called: ['**.messaging().send*|subscribeToTopic|unsubscribeFromTopic()'] },
  { libraries: ['firebase-admin'], service: 'gcs', latency: LATENCIES.blobs, called: [`**.storage().bucket().file().${FILE_CALLS}()`, `**.storage().bucket().${BUCKET_CALLS}()`] },
  { libraries: ['firebase-admin/auth'], service: 'firebase-auth', latency: LATENCIES.http, matches: asksFirebase, called: ['getAuth().*()', 'Auth.new.*()', '**.tenantManager().*()'] },
  { libraries: ['firebase-admin/app-check'], service: 'http:google', latency: LATENCIES.http, called: ['getAppCheck().createToken()'] },
  { libraries: ['firebase-admin/data-connect'], service: 'sql', latency: LATENCIES.sql, called: ['getDataConnect().executeGraphql|executeGraphqlRead|executeMutation|executeQuery|insert|insertMany|upsert|upsertMany()'] },
  { libraries: ['firebase-admin/database'], service: 'firebase-rtdb', latency: LATENCIES.firestore, matches: isWrite, called: ['getDatabase|getDatabaseWithUrl().**.get|once|push|remove|set|setWithPriority|transaction|update()', 'DataSnapshot.new.ref.**.get|once|push|remove|set|setWithPriority|transaction|update()'] },
  { libraries: ['firebase-admin/messaging'], service: 'fcm', latency: LATENCIES.http, called: ['getMessaging().send*|subscribeToTopic|unsubscribeFromTopic()', 'Messaging.new.send*()'] },
  { libraries: ['firebase-admin/eventarc'], service: 'http:google', latency: LATENCIES.http, called: ['getEventarc().channel().publish()'] },
  { libraries: ['firebase-admin/functions'], service: 'google-tasks', latency: LATENCIES.cloudQueue, called: ['getFunctions().taskQueue().delete|enqueue()'] },
  { libraries: ['firebase-admin/remote-config'], service: 'http:google', latency: LATENCIES.http, called: ['getRemoteConfig().getServerTemplate|getTemplate|getTemplateAtVersion|listVersions|publishTemplate|rollback|validateTemplate()', '**.initServerTemplate().load()'] },
  { libraries: ['firebase-admin'], service: 'http:google', latency: LATENCIES.http, called: ['**.remoteConfig().getServerTemplate|getTemplate|getTemplateAtVersion|listVersions|publishTemplate|rollback|validateTemplate()', '**.appCheck().createToken()'] },
  { libraries: ['firebase/database'], service: 'firebase-rtdb', latency: LATENCIES.firestore, called: ['get|remove|runTransaction|set|update()'] },
  { libraries: ['firebase/firestore', 'firebase/firestore/lite'], service: 'firestore', latency: LATENCIES.firestore, called: [`${FIRESTORE_LITE}()`, 'writeBatch().commit()'] },
  { libraries: ['firebase/functions'], service: 'http', latency: LATENCIES.httpSameRegion, called: ['httpsCallable|httpsCallableFromURL()()'] },
  { libraries: ['firebase/storage'], service: 'gcs', latency: LATENCIES.blobs, called: ['deleteObject|getBytes|getDownloadURL|getMetadata|list|listAll|updateMetadata|uploadBytes|uploadBytesResumable|uploadString()'] },
  { libraries: ['google-auth-library'], service: 'http', latency: LATENCIES.httpSameRegion, called: [`**.new.${GOOGLE_TOKENS}()`, `**.getClient|getIdTokenClient().${GOOGLE_TOKENS}()`] },
  { libraries: ['googleapis', '@googleapis/*'], service: 'http', latency: LATENCIES.httpSameRegion, called: [`**.OAuth2|OAuth2Client|GoogleAuth|JWT|Compute.new.${GOOGLE_TOKENS}()`] },
  { libraries: ['googleapis'], service: 'http:google', latency: LATENCIES.http, called: ['google.*().**.*()', '**.google.*().**.*()'] },
]);

/** Tokens are signed and checked locally, unless a check is to ask whether the token was revoked. */
function asksFirebase({ path, args }: LibraryCall): boolean {
  if (/\.(createCustomToken|projectConfigManager|tenantManager|authForTenant|generateSignInWithEmailLink)\(\)$/.test(path)) return false;
  const [, checkRevoked] = args;
  return !/\.verify(IdToken|SessionCookie)\(\)$/.test(path) || (checkRevoked?.type === 'literal' && checkRevoked.value === true);
}

/** `ref.push()` without a value only makes a key. */
function isWrite({ path, args }: LibraryCall): boolean {
  return !path.endsWith('.push()') || args.length > 0;
}
