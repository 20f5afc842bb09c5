import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

/** One function of Google's, whose memory and timeout are what a test says. */
async function sizesOf(settings: string): Promise<[number | undefined, number | undefined]> {
  const { handlers } = await analyzeFiles({
    'api/index.js': "const functions = require('@google-cloud/functions-framework');\nexports.api = (request, response) => response.send('');\n",
    'main.tf': `
variable "size" {
  type = number
}
data "archive_file" "api" {
  type       = "zip"
  source_dir = "\${path.module}/api"
}
resource "google_storage_bucket_object" "api" {
  source = data.archive_file.api.output_path
}
resource "google_cloudfunctions_function" "api" {
  name                  = "api"
  runtime               = "nodejs22"
  entry_point           = "api"
  trigger_http          = true
  source_archive_object = google_storage_bucket_object.api.name
  ${settings}
}
`,
  });
  assert.equal(handlers.length, 1);
  return [handlers[0]?.memoryMiB, handlers[0]?.timeoutSeconds];
}

describe('sizes of a Google Cloud function in Terraform', () => {
  it("are Google's where nothing is written", async () => {
    for (const settings of ['', 'available_memory_mb = null\n  timeout = null']) assert.deepEqual(await sizesOf(settings), [256, 60], settings);
  });
  it('are what is written', async () => assert.deepEqual(await sizesOf('available_memory_mb = 512\n  timeout = 90'), [512, 90]));
  it('are unknown where only the deployment knows them', async () => assert.deepEqual(await sizesOf('available_memory_mb = var.size\n  timeout = var.size'), [undefined, undefined]));
});
