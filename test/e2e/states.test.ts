import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chooseTheme, themes } from './choose-theme';
import { openExample, type ExampleWindow } from './open-example';
import { panelFrame } from './panel-frame';
import { billNow } from './panel-parts';
import { runCommand } from './run-command';
import { HANDLERS, writeSlowProject } from './slow-project';
import { takeScreenshot } from './take-screenshot';
import { stepByStep } from '../step-by-step';

const project = resolve(__dirname, '../..');

/** Pixels of the window beside the panel, with the sidebar closed. */
const besidePanel = 48;

const howFar = new RegExp(`Following handlers \\(\\d+ of ${HANDLERS}\\)`);

/** What a person sees while there are no figures, and how it goes on from there. */
describe('a person who has no figures yet', () => {
  let window: ExampleWindow;
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takeScreenshot(window.page, 'states-failed');
  });

  const panel = () => panelFrame(window.page);
  const sidebar = () => window.page.locator('.part.sidebar .pane-body');
  const welcome = (text: string) => window.page.locator('.welcome-view-content').filter({ hasText: text }).first();
  const openSidebar = () => runCommand(window.page, 'Focus on Handlers View');
  const size = (width: number) => window.page.setViewportSize({ width, height: 800 });

  /** In each kind of theme, beside the sidebar and alone at both other widths. */
  async function picture(name: string): Promise<void> {
    for (const theme of themes) {
      await size(1400);
      await chooseTheme(window.page, theme);
      await takeScreenshot(window.page, `vscode-${name}-${theme.name}-1400`);
      await runCommand(window.page, 'View: Toggle Primary Side Bar Visibility');
      await window.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
      for (const width of [700, 320]) {
        await size(width + besidePanel);
        await window.page.waitForTimeout(250);
        await takeScreenshot(window.page, `vscode-${name}-${theme.name}-${width}`);
      }
      await size(1400);
      await openSidebar();
    }
  }

  describe('because the project is being read', function () {
    stepByStep(this);
    before(async () => {
      window = await openExample({ prepare: writeSlowProject });
      await openSidebar();
    });
    after(() => window?.close());

    it('sees what is done and how far it is: in the panel, in the sidebar, in a notification', async () => {
      await runCommand(window.page, 'Estimate hosting cost');
      await panel().getByRole('heading', { name: 'Reading orders-api' }).waitFor({ timeout: 60_000 });
      await panel().getByText(howFar).waitFor();
      assert.equal(await panel().getByRole('progressbar').getAttribute('max'), String(HANDLERS));
      await sidebar().getByText(new RegExp(`Following handlers \\(\\d+/${HANDLERS}\\)`)).first().waitFor();
      await window.page.locator('.notification-toast').filter({ hasText: 'Hosting Cost: reading orders-api' }).waitFor();
      await picture('analysing');
    });

    it('cancels in the panel, is told so there and in the sidebar, and goes on', async () => {
      await panel().getByRole('button', { name: 'Cancel' }).click();
      await panel().getByRole('heading', { name: 'The analysis was cancelled' }).waitFor();
      await welcome('The analysis was cancelled.').waitFor();
      await window.page.locator('.notification-toast').waitFor({ state: 'detached' });
      await picture('cancelled');
      await panel().getByRole('button', { name: 'Read the project again' }).click();
      await panel().getByText(howFar).waitFor({ timeout: 30_000 });
    });

    it('cancels in the notification, and goes on from the sidebar', async () => {
      await panel().getByRole('button', { name: 'Cancel' }).click();
      await welcome('The analysis was cancelled.').getByRole('button', { name: 'Read the project again' }).click();
      const toast = window.page.locator('.notification-toast').filter({ hasText: 'Hosting Cost: reading orders-api' });
      await toast.waitFor({ timeout: 30_000 });
      await toast.getByRole('button', { name: 'Cancel' }).click();
      await panel().getByRole('heading', { name: 'The analysis was cancelled' }).waitFor();
      // At once: an analysis that begins while thousands of files go one by one would follow those that are left.
      renameSync(join(window.folder, 'src'), join(window.folder, '..', 'slow-src'));
      cpSync(join(project, 'examples/orders-api'), window.folder, { recursive: true });
      await panel().locator(billNow('aws-lambda')).waitFor({ timeout: 90_000 });
    });
  });

  describe('because the analysis fails', function () {
    stepByStep(this);
    let extension: string;
    const worker = () => join(extension, 'dist/analysis-worker.js');
    before(async () => {
      // What is left of an installation that was interrupted.
      extension = mkdtempSync(join(tmpdir(), 'hosting-cost-extension-'));
      for (const part of ['package.json', 'package.nls.json', 'dist', 'l10n', 'media']) cpSync(join(project, part), join(extension, part), { recursive: true });
      writeFileSync(worker(), readFileSync(worker(), 'utf8').slice(0, 1000));
      window = await openExample({ extension });
      await openSidebar();
    });
    after(async () => {
      await window?.close();
      rmSync(extension, { recursive: true, force: true });
    });

    it('is told why, in the panel and in the sidebar', async () => {
      await runCommand(window.page, 'Estimate hosting cost');
      await panel().getByRole('heading', { name: 'orders-api could not be estimated' }).waitFor({ timeout: 60_000 });
      await panel().getByText(/^The analysis ended unexpectedly \(.+\)\.$/).waitFor();
      await welcome('The project could not be read.').waitFor();
      await window.page.locator('.notification-toast').filter({ hasText: 'The analysis ended unexpectedly' }).first().waitFor();
      await runCommand(window.page, 'Notifications: Clear All Notifications');
      await picture('error');
    });

    it('tries again from the sidebar, in vain, and from the panel once it is mended', async () => {
      await welcome('The project could not be read.').getByRole('button', { name: 'Try again' }).click();
      await window.page.locator('.notification-toast').filter({ hasText: 'The analysis ended unexpectedly' }).first().waitFor();
      cpSync(join(project, 'dist/analysis-worker.js'), worker());
      await panel().getByRole('button', { name: 'Try again' }).click();
      await panel().locator(billNow('aws-lambda')).waitFor({ timeout: 60_000 });
      await sidebar().locator('.monaco-list-row').filter({ hasText: 'payOrder' }).first().waitFor();
    });
  });

  describe('because there are no handlers', function () {
    stepByStep(this);
    before(async () => {
      window = await openExample({ prepare: (folder) => { for (const part of ['src', 'serverless.yml']) rmSync(join(folder, part), { recursive: true }); } });
      await openSidebar();
    });
    after(() => window?.close());

    it('is told what was looked for, in the sidebar and in the panel', async () => {
      await welcome('No serverless handlers were found in this workspace.').waitFor({ timeout: 60_000 });
      await runCommand(window.page, 'Estimate hosting cost');
      await panel().getByRole('heading', { name: 'No serverless handlers found in orders-api' }).waitFor({ timeout: 60_000 });
      await picture('no-handlers');
    });

    it('looks again from both once there are some', async () => {
      await panel().getByRole('button', { name: 'Read the project again' }).click();
      await panel().getByRole('heading', { name: 'No serverless handlers found in orders-api' }).waitFor();
      await welcome('No serverless handlers were found').getByRole('button', { name: 'Open the sample project' }).waitFor();
      cpSync(join(project, 'examples/orders-api/src'), join(window.folder, 'src'), { recursive: true });
      cpSync(join(project, 'examples/orders-api/serverless.yml'), join(window.folder, 'serverless.yml'));
      const link = welcome('No serverless handlers were found').getByRole('button', { name: 'Read the project again' });
      // The watcher may be faster.
      if (await link.isVisible()) await link.click({ timeout: 3_000 }).catch(() => undefined);
      await panel().locator(billNow('aws-lambda')).waitFor({ timeout: 60_000 });
    });
  });
});
