import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import { sdk } from '../sdk';
import type { IoRow } from '../row';

const STORE_CALLS = 'delete|deleteAll|get|getMetadata|getWithMetadata|list|set|setJSON';
const MINIO_CALLS = 'bucketExists|copyObject|fGetObject|fPutObject|getObject|getPartialObject|listBuckets|listIncompleteUploads|listObjects|listObjectsV2|makeBucket|putObject|removeBucket|removeObject|removeObjects|statObject';

/** Of NuxtHub: https://hub.nuxt.com/docs/blob */
const HUB_BLOB_CALLS = 'completeMultipartUpload|createMultipartUpload|del|delete|get|handleMultipartUpload|handleUpload|head|list|put|serve';

/** Object stores of platforms without a file of their own. Signed addresses are made locally. */
export const storageRows: readonly IoRow[] = rowsOf([
  { libraries: ['@netlify/blobs'], service: 'blobs', latency: LATENCIES.blobs, called: [`getDeployStore|getStore().${STORE_CALLS}()`, `Store.new.${STORE_CALLS}()`, 'listStores()'] },
  { libraries: ['@nuxthub/core'], service: 'blobs', latency: LATENCIES.blobs, called: [`hubBlob().${HUB_BLOB_CALLS}()`] },
  { libraries: ['hub:blob'], service: 'blobs', latency: LATENCIES.blobs, called: [`blob.${HUB_BLOB_CALLS}()`] },
  { libraries: ['@vercel/blob', '@vercel/blob/client'], service: 'blobs', latency: LATENCIES.blobs, called: ['completeMultipartUpload|copy|createFolder|createMultipartUpload|createMultipartUploader|del|get|head|list|put|upload|uploadPart()'] },
  { libraries: ['backblaze-b2'], service: 'b2', latency: LATENCIES.blobs, called: ['new.*()'] },
  { libraries: ['minio'], service: 's3', latency: LATENCIES.s3Put, called: [`Client.new.${MINIO_CALLS}()`] },
  sdk('http:pinata', ['pinata'], ['PinataSDK.new.files|gateways|groups|keys|upload.**.*()']),
  sdk('http:uploadcare', ['@uploadcare/upload-client', '@uploadcare/rest-client'], ['UploadClient.new.*()', 'copy*|delete*|file*|from*|get*|group*|info|list*|store*|update*|upload*()']),
]);
