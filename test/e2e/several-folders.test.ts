import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chooseFromMenu } from './choose-from-menu';
import { openExample, type ExampleWindow } from './open-example';
import { openFile } from './open-file';
import { panelFrame } from './panel-frame';
import { runCommand } from './run-command';
import { takeScreenshot } from './take-screenshot';
import { stepByStep } from '../step-by-step';
import { until } from '../until';

const workspaceOf = (folder: string) => join(dirname(folder), 'shop.code-workspace');

/** A second project beside the copy of the example, and a workspace of both. */
function writeWorkspace(folder: string): void {
  const blog = join(dirname(folder), 'blog');
  mkdirSync(blog);
  writeFileSync(join(blog, 'serverless.yml'), 'service: blog\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions:\n  showPost: { handler: show-post.handler, events: [{ httpApi: GET /posts }] }\n');
  writeFileSync(join(blog, 'show-post.ts'), "export const handler = async () => fetch('https://posts.example/');\n");
  writeFileSync(workspaceOf(folder), JSON.stringify({ folders: [{ path: 'orders-api' }, { path: 'blog' }] }));
}

describe('a person who has two folders open', function () {
  stepByStep(this);
  let window: ExampleWindow;
  before(async () => {
    window = await openExample({ prepare: writeWorkspace, opened: workspaceOf });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takeScreenshot(window.page, 'folders-failed');
  });
  after(() => window?.close());

  const row = (text: string | RegExp) => window.page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
  const tab = (name: string) => window.page.locator('.tab').filter({ hasText: `Hosting Cost: ${name}` }).first();
  const chooseProject = (name: string) => runCommand(window.page, 'Estimate hosting cost', (options) => window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click(options));

  it('sees a branch for each in the sidebar, with its own handlers', async () => {
    await runCommand(window.page, 'Focus on Handlers View');
    for (const text of ['orders-api', 'payOrder', 'blog', 'showPost']) await row(text).waitFor({ timeout: 60_000 });
    await takeScreenshot(window.page, 'folders-sidebar');
  });

  it('is asked which one to estimate, and has a panel for each', async () => {
    await chooseProject('blog');
    await panelFrame(window.page).getByText('1 handler ·').first().waitFor({ timeout: 60_000 });
    await runCommand(window.page, 'View: Close All Editors');
    await chooseProject('orders-api');
    await panelFrame(window.page).getByText('10 handlers ·').first().waitFor({ timeout: 60_000 });
    await tab('orders-api').waitFor();
    await takeScreenshot(window.page, 'folders-panel');
  });

  it('sees in the status bar what the project of the active file costs', async () => {
    const bill = () => window.page.locator('.statusbar-item').filter({ hasText: /AWS Lambda \$/ }).first().innerText();
    await openFile(window.page, 'pay-order.ts');
    const orders = await bill();
    await openFile(window.page, 'show-post.ts');
    await until(async () => (await bill()) !== orders);
    await runCommand(window.page, 'Estimate hosting cost');
    await tab('blog').waitFor();
    await openFile(window.page, 'pay-order.ts');
    await until(async () => (await bill()) === orders);
  });

  it('removes one from the workspace: its branch and its panel go, the other stays', async () => {
    await runCommand(window.page, 'View: Show Explorer');
    await window.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'blog' }).first().click({ button: 'right' });
    await chooseFromMenu(window.page, 'Remove Folder from Workspace');
    await tab('blog').waitFor({ state: 'detached' });
    assert.deepEqual((JSON.parse(readFileSync(workspaceOf(window.folder), 'utf8')) as { folders: unknown[] }).folders, [{ path: 'orders-api' }]);
    await runCommand(window.page, 'Focus on Handlers View');
    await row('payOrder').waitFor();
    assert.equal(await row('showPost').count(), 0);
    assert.equal(await row(/^orders-api$/).count(), 0, 'a branch for one folder alone says nothing');
    await takeScreenshot(window.page, 'folders-removed');
  });
});
