import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hover } from './hover';
import { calmSettings, openExample, type ExampleWindow } from './open-example';
import { openFile } from './open-file';
import { panelFrame } from './panel-frame';
import { runCommand } from './run-command';
import { takeScreenshot } from './take-screenshot';
import { themes } from './themes';

/** Functions that examples/orders-api/serverless.yml declares. */
const handlerCount = 10;

/** One person, one window, from the first command to the saved traffic. */
describe('a person who estimates the example', function () {
  // Each step stands on the one before.
  this.bail(true);
  let window: ExampleWindow;
  before(async () => {
    window = await openExample();
  });
  after(() => window?.close());

  const panel = () => panelFrame(window.page);
  const figure = (tile: string) => panel().locator(`.tile.${tile} .figure`).innerText();

  it('runs "Estimate hosting cost" and sees both charts and every handler', async () => {
    await runCommand(window.page, 'Estimate hosting cost');
    await panel().locator('canvas').nth(1).waitFor({ timeout: 60_000 });
    await panel().getByText(`${handlerCount} handlers`).first().waitFor();
    assert.equal(await panel().locator('canvas').count(), 2);
    assert.equal(await panel().getByRole('table').first().getByRole('row').filter({ hasText: '.ts' }).count(), handlerCount);
    assert.match(await figure('lambda'), /^\$\d/);
    assert.match(await figure('container'), /^\$\d/);
  });

  it('sees nothing that is not a number', async () => {
    const text = await panel().locator('body').innerText();
    assert.doesNotMatch(text, /NaN|undefined|Infinity|\[object/);
  });

  for (const [name, { setting, bodyClass }] of Object.entries(themes)) {
    it(`reads the panel in a ${name} theme`, async () => {
      await window.server.saveSettings({ ...calmSettings, 'workbench.colorTheme': setting });
      await panel().locator(`body.${bodyClass}`).waitFor();
      assert.equal(await panel().locator('canvas').count(), 2);
      await takeScreenshot(window.page, `panel-${name}`);
    });
  }

  it('types another traffic, and the bill and the charts follow', async () => {
    const before = { lambda: await figure('lambda'), chart: await pictureOf(0) };
    await panel().locator('#traffic').locator('input').fill('500M');
    await panel().getByText('500M requests a month').first().waitFor();
    assert.notEqual(await figure('lambda'), before.lambda);
    assert.notEqual(await pictureOf(0), before.chart);
    await takeScreenshot(window.page, 'panel-typed-traffic');
  });

  it('is told what is wrong with traffic that is no number, and keeps the figures', async () => {
    const before = await figure('lambda');
    await panel().locator('#traffic').locator('input').fill('many');
    await panel().getByRole('alert').first().waitFor();
    assert.equal(await figure('lambda'), before);
    await panel().locator('#traffic').locator('input').fill('500M');
  });

  it('saves the traffic for the team', async () => {
    await panel().getByRole('button', { name: /save/i }).first().click();
    await until(async () => /"requestsPerMonth": 500000000/.test(await readFile(join(window.folder, 'hosting-cost.json'), 'utf8')));
  });

  it('hovers a handler and reads what it costs and why', async () => {
    await openFile(window.page, 'src/handlers/pay-order.ts');
    const text = await (await hover(window.page, 'export const handler', 'handler')).innerText();
    assert.match(text, /\$\d/);
    assert.match(text, /wait/i);
    await takeScreenshot(window.page, 'hover-handler');
  });

  it('hovers an await and reads how long it waits', async () => {
    const text = await (await hover(window.page, 'await charge(', 'charge')).innerText();
    assert.match(text, /\d ?ms/);
    await takeScreenshot(window.page, 'hover-await');
  });

  it('clicks a handler in the sidebar and stands in its code', async () => {
    await window.page.getByRole('tab', { name: 'Hosting Cost' }).first().click();
    const row = window.page.locator('.pane-body .monaco-list-row').filter({ hasText: 'getOrder' }).first();
    await row.waitFor();
    for (const [name, { setting }] of Object.entries(themes)) {
      await window.server.saveSettings({ ...calmSettings, 'workbench.colorTheme': setting });
      await window.page.locator(`.monaco-workbench.${name === 'high-contrast' ? 'hc-black' : name === 'dark' ? 'vs-dark' : 'vs'}`).waitFor();
      await takeScreenshot(window.page, `sidebar-${name}`);
    }
    await row.click();
    await window.page.locator('.tab.active').filter({ hasText: 'get-order.ts' }).waitFor();
  });

  /** The drawn pixels of a chart. */
  const pictureOf = (chart: number) => panel().locator('canvas').nth(chart).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
});

/** Asks again until it is so; mocha's time limit ends it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}
