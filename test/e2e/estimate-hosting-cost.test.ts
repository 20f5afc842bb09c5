import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { becomesVisible } from './becomes-visible';
import { chooseTheme, themes } from './choose-theme';
import { hover } from './hover';
import { openExample, type ExampleWindow } from './open-example';
import { openFile } from './open-file';
import { billNow, selectTab } from './panel-parts';
import { panelFrame } from './panel-frame';
import { runCommand } from './run-command';
import { takeScreenshot } from './take-screenshot';
import { stepByStep } from '../step-by-step';
import { until } from '../until';

/** Functions that examples/orders-api/serverless.yml declares. */
const handlerCount = 10;

/** One person, one window, from the first command to the saved traffic. */
describe('a person who estimates the example', function () {
  stepByStep(this);
  let window: ExampleWindow;
  before(async () => {
    window = await openExample();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takeScreenshot(window.page, 'failed');
  });
  after(() => window?.close());

  const panel = () => panelFrame(window.page);
  const figure = (optionId: string) => panel().locator(billNow(optionId)).innerText();

  it('runs "Estimate hosting cost" and sees both charts and every handler', async () => {
    await runCommand(window.page, 'Estimate hosting cost');
    await panel().locator('.chart canvas').waitFor({ timeout: 60_000 });
    await selectTab(panel(), 'bill');
    await panel().locator('.bill .bar .segment.waiting').first().waitFor();
    await selectTab(panel(), 'handlers');
    assert.equal(await panel().locator('tr.handler').count(), handlerCount);
    await selectTab(panel(), 'traffic');
    assert.match(await figure('aws-lambda'), /^\$\d/);
    assert.match(await figure('aws-fargate'), /^\$\d/);
  });

  it('sees nothing that is not a number', async () => {
    const text = await panel().locator('body').innerText();
    assert.doesNotMatch(text, /NaN|undefined|Infinity|\[object/);
  });

  for (const theme of themes) {
    it(`reads the panel in a ${theme.name} theme`, async () => {
      await chooseTheme(window.page, theme);
      await takeScreenshot(window.page, `panel-${theme.name}`);
    });
  }

  it('types another traffic, and the bill and the charts follow', async () => {
    const before = { lambda: await figure('aws-lambda'), ...(await charts()) };
    await panel().locator('#traffic').locator('input').fill('500M');
    await panel().getByText('500M requests a month').first().waitFor();
    assert.notEqual(await figure('aws-lambda'), before.lambda);
    await until(async () => (await charts()).cost !== before.cost);
    await selectTab(panel(), 'bill');
    const after = await charts();
    await selectTab(panel(), 'traffic');
    assert.notEqual(after.cost, before.cost);
    assert.notEqual(after.bill, before.bill);
    await takeScreenshot(window.page, 'panel-typed-traffic');
  });

  it('is told what is wrong with traffic that is no number, and keeps the figures', async () => {
    const before = await figure('aws-lambda');
    await panel().locator('#traffic').locator('input').fill('many');
    await panel().getByRole('alert').first().waitFor();
    assert.equal(await figure('aws-lambda'), before);
    await panel().locator('#traffic').locator('input').fill('500M');
  });

  it('saves the traffic for the team', async () => {
    await panel().getByRole('button', { name: /save/i }).first().click();
    await until(async () => /"requestsPerMonth": 500000000/.test(await readFile(join(window.folder, 'hosting-cost.json'), 'utf8')));
  });

  it('hovers a handler and reads what it costs and why', async () => {
    await openFile(window.page, 'src/handlers/pay-order.ts');
    const text = await hover(window.page, 'export const handler', 'handler', /AWS Lambda/);
    assert.match(text, /\$\d.* a month/);
    assert.match(text, /Waiting \d+% of the billed time/);
    assert.match(text, /serverless\.yml:\d+/);
  });

  for (const theme of themes) {
    it(`reads the hover in a ${theme.name} theme`, async () => {
      await chooseTheme(window.page, theme);
      await hover(window.page, 'export const handler', 'handler', /AWS Lambda/);
      await takeScreenshot(window.page, `hover-${theme.name}`);
    });
  }

  it('clicks a reason in the hover and stands at the line that it comes from', async () => {
    const reason = window.page.locator('.monaco-hover:not(.hidden) a').filter({ hasText: /serverless\.yml:\d+/ }).first();
    const opened = window.page.locator('.tab.active').filter({ hasText: 'serverless.yml' });
    // A hover that the pointer leaves on its way is gone: come again.
    for (let tries = 0; !(await becomesVisible(opened)) && tries < 5; tries++) {
      await hover(window.page, 'export const handler', 'handler', /AWS Lambda/);
      await reason.click({ timeout: 5_000 }).catch(() => undefined);
    }
    await opened.waitFor();
    await openFile(window.page, 'src/handlers/pay-order.ts');
  });

  it('hovers an await and reads how long it waits', async () => {
    const text = await hover(window.page, 'const payment = await', 'await', /Waits \d+ ms/);
    assert.match(text, /api\.payments\.example/);
    await takeScreenshot(window.page, 'hover-await');
  });

  it('clicks a handler in the sidebar and stands in its code', async () => {
    await window.page.getByRole('tab', { name: 'Hosting Cost' }).first().click();
    const row = window.page.locator('.pane-body .monaco-list-row').filter({ hasText: 'getOrder' }).first();
    await row.waitFor();
    for (const theme of themes) {
      await chooseTheme(window.page, theme);
      await takeScreenshot(window.page, `sidebar-${theme.name}`);
    }
    await row.click();
    await window.page.locator('.tab.active').filter({ hasText: 'get-order.ts' }).waitFor();
  });

  /** What both charts show: drawn pixels of the one, widths and figures of the other. */
  const charts = async () => ({
    cost: await panel().locator('.chart canvas').first().evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL()),
    bill: await panel().locator('.bill').innerHTML(),
  });
});
