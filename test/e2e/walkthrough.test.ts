import assert from 'node:assert/strict';
import { chooseTheme, themes } from './choose-theme';
import { openExample, type ExampleWindow } from './open-example';
import { panelFrame } from './panel-frame';
import { billNow } from './panel-parts';
import { runCommand } from './run-command';
import { takeScreenshot } from './take-screenshot';
import { stepByStep } from '../step-by-step';

/** From an empty window to the file that is shared, by nothing but what the walkthrough and the welcome views offer. */
describe('a person who has just installed it', function () {
  stepByStep(this);
  let window: ExampleWindow;
  before(async () => {
    window = await openExample({ isEmpty: true });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takeScreenshot(window.page, 'walkthrough-failed');
  });
  after(() => window?.close());

  const panel = () => panelFrame(window.page);
  const step = (title: string) => window.page.locator('.getting-started-step').filter({ hasText: title }).first();
  const offer = (title: string, label: string) => step(title).getByRole('button', { name: label }).first();
  const isDone = (title: string) => step(title).locator('.codicon-getting-started-step-checked').first();

  async function openWalkthrough(): Promise<void> {
    await runCommand(window.page, 'Welcome: Open Walkthrough...', (options) => window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Get to know Hosting Cost' }).first().click(options));
    await step('Estimate the project').waitFor({ timeout: 30_000 });
  }

  /** Unfolds a step and sees what stands beside it. */
  async function unfold(title: string): Promise<void> {
    if (!(await step(title).evaluate((node) => node.classList.contains('expanded')))) await step(title).locator('.step-title, h3').first().click();
    await window.page.locator('.getting-started-step.expanded').filter({ hasText: title }).waitFor();
  }

  it('is asked for a folder, or offered the sample project, in the empty sidebar', async () => {
    await runCommand(window.page, 'Focus on Handlers View');
    const welcome = window.page.locator('.welcome-view-content').filter({ hasText: 'Open a folder with serverless handlers' }).first();
    await welcome.getByRole('button', { name: 'Open Folder' }).waitFor();
    await welcome.getByRole('button', { name: 'Open the sample project' }).waitFor();
    for (const theme of themes) {
      await chooseTheme(window.page, theme);
      await takeScreenshot(window.page, `vscode-no-folder-${theme.name}`);
    }
    await welcome.getByRole('button', { name: 'Open Folder' }).click();
    await window.page.locator('.quick-input-widget input').waitFor();
    await window.page.keyboard.press('Escape');
  });

  it('reads four steps, each with a picture of what it is about', async () => {
    await openWalkthrough();
    assert.equal(await window.page.locator('.getting-started-step').count(), 4);
    for (const [index, title] of ['Estimate the project', 'Type your traffic', 'Look at the code', 'Share what you know'].entries()) {
      await unfold(title);
      await window.page.waitForTimeout(400);
      await takeScreenshot(window.page, `walkthrough-${index + 1}`);
    }
  });

  it('opens the sample project in the empty window', async () => {
    await unfold('Estimate the project');
    await Promise.all([window.page.waitForEvent('load', { timeout: 60_000 }), offer('Estimate the project', 'Open the sample project').click()]);
    await window.page.getByText('orders-api').first().waitFor({ timeout: 60_000 });
  });

  it('estimates it', async () => {
    await openWalkthrough();
    await unfold('Estimate the project');
    await offer('Estimate the project', 'Estimate hosting cost').click();
    await panel().locator(billNow('aws-lambda')).waitFor({ timeout: 90_000 });
    await openWalkthrough();
    await isDone('Estimate the project').waitFor();
  });

  it('types the traffic, and has done that step', async () => {
    await unfold('Type your traffic');
    await offer('Type your traffic', 'Open the panel').click();
    await panel().locator('#traffic input').fill('50 rps');
    await panel().getByText('130M requests a month').first().waitFor();
    await openWalkthrough();
    await isDone('Type your traffic').waitFor();
  });

  it('looks at the handlers', async () => {
    await unfold('Look at the code');
    await offer('Look at the code', 'Show the handlers').click();
    await window.page.locator('.pane-body .monaco-list-row').filter({ hasText: 'payOrder' }).first().waitFor();
    await openWalkthrough();
    await isDone('Look at the code').waitFor();
  });

  it('opens hosting-cost.json, and has done all four', async () => {
    await unfold('Share what you know');
    await offer('Share what you know', 'Open hosting-cost.json').click();
    await window.page.locator('.tab').filter({ hasText: 'hosting-cost.json' }).first().waitFor();
    await openWalkthrough();
    await isDone('Share what you know').waitFor();
    await takeScreenshot(window.page, 'walkthrough-done');
  });
});
