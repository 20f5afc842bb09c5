import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { chooseTheme, themes } from './choose-theme';
import { openExample, type ExampleWindow } from './open-example';
import { panelFrame } from './panel-frame';
import { billNow, selectTab } from './panel-parts';
import type { PanelTab } from './panel-parts';
import { runCommand } from './run-command';
import { seriousViolations } from './serious-violations';
import { takeScreenshot } from './take-screenshot';
import { stepByStep } from '../step-by-step';
import { until } from '../until';

const everyTab: PanelTab[] = ['bill', 'day', 'handlers', 'assumptions', 'scenarios', 'traffic'];

/** Pixels of the window beside the panel, with the sidebar closed. */
const besidePanel = 48;

/** Everything that a person can do in the panel, in a real VS Code. */
describe('a person who works with the panel', function () {
  stepByStep(this);
  let window: ExampleWindow;
  before(async () => {
    window = await openExample();
    await runCommand(window.page, 'Estimate hosting cost');
    await panel().locator(billNow('aws-lambda')).waitFor({ timeout: 90_000 });
    await runCommand(window.page, 'View: Close Primary Side Bar');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takeScreenshot(window.page, 'failed');
  });
  after(() => window?.close());

  const panel = () => panelFrame(window.page);
  const bill = (optionId: string) => panel().locator(billNow(optionId));
  const projectFile = async () => readFile(join(window.folder, 'hosting-cost.json'), 'utf8');

  for (const theme of themes) {
    for (const width of [320, 700, 1400]) {
      it(`reads every part in ${theme.name}, ${width} pixels wide`, async () => {
        await window.page.setViewportSize({ width: 1400, height: 900 });
        if (width === 320) await chooseTheme(window.page, theme);
        await window.page.setViewportSize({ width: width + besidePanel, height: 1000 });
        for (const tab of everyTab) {
          await selectTab(panel(), tab);
          if (tab !== 'traffic') await panel().locator(`[data-tab="${tab}"]`).evaluate((node) => node.scrollIntoView({ block: 'start' }));
          await window.page.waitForTimeout(250);
          await takeScreenshot(window.page, `vscode-${tab}-${theme.name}-${width}`);
          const frame = await pageOf();
          assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${tab} hangs out at the side`);
          if (width === 1400) assert.deepEqual(await seriousViolations(frame), [], tab);
        }
        await panel().locator('h1').evaluate((node) => node.scrollIntoView({ block: 'end' }));
      });
    }
  }

  it('ticks another option, and undo and redo follow by keyboard', async () => {
    await window.page.setViewportSize({ width: 1400, height: 900 });
    await panel().locator('.compare summary').click();
    await panel().locator('vscode-checkbox[data-option="render"]').click();
    await bill('render').waitFor();
    await window.page.keyboard.press('Control+z');
    await bill('render').waitFor({ state: 'detached' });
    await window.page.keyboard.press('Control+y');
    await bill('render').waitFor();
    await panel().locator('.compare summary').click();
  });

  it('drags the traffic and sees the bill move', async () => {
    const before = await bill('aws-lambda').innerText();
    const slider = panel().getByRole('slider', { name: 'Requests per month, slider' });
    const { x, y, width, height } = (await slider.boundingBox())!;
    await window.page.mouse.move(x + width / 2, y + height / 2);
    await window.page.mouse.down();
    await window.page.mouse.move(x + width * 0.8, y + height / 2, { steps: 10 });
    await window.page.mouse.up();
    await until(async () => (await bill('aws-lambda').innerText()) !== before);
    await panel().getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await bill('aws-lambda').innerText()) === before);
  });

  const outlook = () => panel().locator('.outlook').innerText();
  const figures = async () => `${await outlook()}\n${await panel().locator('.bill-bars').innerHTML()}`;
  const choose = (field: string, option: string) => async () => {
    // With its list below it in sight.
    await clickAt('start', panel().getByRole('combobox', { name: field }));
    await panel().getByRole('option', { name: option, exact: true }).click();
  };
  const fill = (field: string, text: string) => async () => {
    // A field's element has the name too.
    await panel().locator(`input[aria-label="${field}"], vscode-textfield[aria-label="${field}"] input`).first().fill(text);
  };
  const undo = () => clickAt('center', panel().getByRole('button', { name: 'Undo' }));
  const edits: { input: string; at?: PanelTab; edit: () => Promise<void> }[] = [
    { input: 'the shape of the traffic', edit: choose('Shape of the traffic', 'office hours') },
    { input: 'the peak', edit: fill('Peak hour over mean hour', '24') },
    { input: 'the region', edit: choose('Region', 'sa-east-1') },
    { input: 'the architecture', edit: choose('Lambda architecture', 'x86_64') },
    { input: 'the container size', edit: choose('Container size', '4 vCPU, 8 GiB') },
    { input: 'the containers that always run', edit: fill('Containers that always run', '6') },
    { input: 'the currency', edit: fill('Currency', 'eur 0.5') },
    { input: 'the free tier', edit: () => clickAt('center', panel().locator('.more vscode-checkbox')) },
    { input: "a handler's requests", at: 'handlers', edit: fill('Requests per month of payOrder', '900M') },
    { input: "a handler's memory", at: 'handlers', edit: fill('Memory of payOrder in MiB', '4096') },
    { input: "a handler's CPU time", at: 'handlers', edit: fill('CPU time of payOrder in ms', '800') },
    { input: "a handler's peak", at: 'handlers', edit: fill('Peak hour over mean hour of payOrder', '24') },
    { input: 'the time of a call', at: 'handlers', edit: fill('Time of DynamoDB Get in ms', '900') },
    { input: 'an assumption', at: 'assumptions', edit: () => panel().getByRole('textbox', { name: /^Time in ms DynamoDB Get takes / }).fill('700') },
  ];
  it('changes each input, and takes each back', async () => {
    await panel().locator('.more summary').click();
    await selectTab(panel(), 'handlers');
    await panel().getByRole('button', { name: 'Awaited calls of getOrder' }).click();
    await takeScreenshot(window.page, 'vscode-handler-unfolded');
    const before = await figures();
    for (const { input, at = 'traffic', edit } of edits) {
      await selectTab(panel(), at);
      await edit();
      await until(async () => (await figures()) !== before).catch((error: Error) => assert.fail(`${input}: ${error.message}`));
      await undo();
      await until(async () => (await figures()) === before);
    }
    await panel().locator('.more summary').click();
  });

  it('resets what was typed to what was found', async () => {
    const before = await outlook();
    await panel().getByRole('button', { name: 'Reset to what was found' }).click();
    await panel().getByText(/orders-api .* 1M requests a month/).waitFor();
    await undo();
    await until(async () => (await outlook()) === before);
  });

  it('sorts the handlers, and stands in the code of one and of a call', async () => {
    await selectTab(panel(), 'handlers');
    await panel().getByRole('button', { name: 'Handler', exact: true }).click();
    await panel().locator('th[aria-sort="ascending"]').filter({ hasText: 'Handler' }).waitFor();
    const names = await panel().locator('tr.handler .name .source').allInnerTexts();
    assert.deepEqual(names, names.toSorted((a, b) => a.localeCompare(b)));
    const links: [link: RegExp, file: string][] = [[/^getOrder$/, 'get-order.ts'], [/^orders-table\.ts:\d+$/, 'orders-table.ts']];
    for (const [link, file] of links) {
      await clickAt('center', panel().getByRole('button', { name: link }).first());
      await window.page.locator('.tab.active').filter({ hasText: file }).waitFor();
      await runCommand(window.page, 'View: Close Editor');
      await panel().locator('tr.handler').first().waitFor();
    }
  });

  it('points at the charts and reads the figures there, and leaves them as they were', async () => {
    for (const tab of ['traffic', 'day'] as const) {
      await selectTab(panel(), tab);
      const chart = panel().locator(`[data-panel="${tab}"] canvas`).first();
      await chart.evaluate((node) => node.scrollIntoView({ block: 'center' }));
      const drawn = () => chart.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
      let before = '';
      // The chart may still be drawn anew.
      await until(async () => before === (before = await drawn()));
      const { x, y, width, height } = (await chart.boundingBox())!;
      await window.page.mouse.move(x + width * 0.4, y + height / 2);
      await until(async () => (await drawn()) !== before);
      await takeScreenshot(window.page, `vscode-pointed-at-${tab}`);
      await window.page.mouse.move(x + width / 2, y - 40);
      await until(async () => (await drawn()) === before);
    }
  });

  it('keeps a scenario in hosting-cost.json', async () => {
    await selectTab(panel(), 'scenarios');
    await panel().getByLabel('Name of the scenario').locator('input').fill('Launch day');
    await panel().getByRole('button', { name: 'Add scenario' }).click();
    await panel().locator('[data-scenario="Launch day"]').waitFor();
    await panel().getByRole('button', { name: 'Save to hosting-cost.json' }).click();
    await until(async () => /"scenarios": \{\s*"Launch day": \{/.test(await projectFile()));
    assert.match(await projectFile(), /"compare": \[[^\]]*"render"/);
    assert.match(await projectFile(), /\/\/ measured: 310,000 rounds/, 'comments stay');
    await takeScreenshot(window.page, 'vscode-scenario');
  });

  it('compares it with other traffic side by side, and takes it up again', async () => {
    const row = panel().locator('.scenario-comparison tbody tr').filter({ has: panel().getByRole('rowheader', { name: 'Requests a month' }) });
    const kept = await row.locator('td').nth(1).innerText();
    await panel().locator('#traffic').locator('input').fill('7M');
    await row.locator('td').filter({ hasText: /^7M$/ }).first().waitFor();
    assert.deepEqual(await row.locator('td').allInnerTexts(), ['7M', kept]);
    await takeScreenshot(window.page, 'vscode-scenario-compared');
    await panel().getByRole('button', { name: 'Apply Launch day' }).click();
    await until(async () => (await row.locator('td').first().innerText()) === kept);
    await panel().getByRole('button', { name: 'Delete Launch day' }).click();
    await panel().getByText('None yet.').waitFor();
    await undo();
    await panel().locator('[data-scenario="Launch day"]').waitFor();
  });

  it('exports every format', async () => {
    await selectTab(panel(), 'traffic');
    const inputs = await projectFile();
    for (const file of ['hosting-cost.md', 'hosting-cost.csv', 'hosting-cost-estimate.json', 'hosting-cost.png', 'hosting-cost.html']) {
      await panel().locator('.export-menu summary').click();
      await panel().locator(`[data-format="${file.split('.')[1]}"]`).click();
      await window.page.locator('.quick-input-widget input').waitFor();
      await until(async () => (await window.page.locator('.quick-input-widget input').inputValue()).endsWith(file));
      await window.page.keyboard.press('Enter');
      await until(() => existsSync(join(window.folder, file)));
      await window.page.locator('.notification-toast').first().waitFor();
      await runCommand(window.page, 'Notifications: Clear All Notifications');
    }
    assert.equal(await projectFile(), inputs, 'what was typed is not replaced by what was computed');
    assert.match(await readFile(join(window.folder, 'hosting-cost.md'), 'utf8'), /^orders-api: 10 handlers, 30M requests a month/);
    assert.equal((await readFile(join(window.folder, 'hosting-cost.png'))).subarray(1, 4).toString(), 'PNG');
    assert.match(await readFile(join(window.folder, 'hosting-cost.csv'), 'utf8'), /^handler,requestsPerMonth[^]*pay-order\.ts#handler,/);
    const { options } = JSON.parse(await readFile(join(window.folder, 'hosting-cost-estimate.json'), 'utf8')) as { options: { id: string }[] };
    assert.ok(options.some(({ id }) => id === 'aws-lambda'));
    assert.match(await readFile(join(window.folder, 'hosting-cost.html'), 'utf8'), /^<!doctype html>[^]*id="state"/i);
  });

  it('sees figures follow an edit of the code', async () => {
    await selectTab(panel(), 'handlers');
    const duration = panel().locator('tr.handler:has-text("payOrder") td[data-label="Duration"]');
    const before = await duration.innerText();
    const file = join(window.folder, 'src/shared/payments.ts');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('api.payments.example', 'slow.payments.example'));
    await until(async () => (await duration.innerText()) !== before);
  });

  it('sees 200 handlers, then one, then none, in the same panel', async () => {
    const write = async (count: number) => {
      await rm(join(window.folder, 'src'), { recursive: true });
      await mkdir(join(window.folder, 'src'), { recursive: true });
      for (let index = 0; index < count; index++) await writeFile(join(window.folder, `src/h${index}.ts`), `export const handler = async () => fetch('https://api${index % 7}.example/');\n`);
      await writeFile(join(window.folder, 'serverless.yml'), `service: many\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions: {${Array.from({ length: count }, (_, index) => ` f${index}: { handler: src/h${index}.handler, events: [{ httpApi: 'GET /f${index}' }] }`).join(',')} }\n`);
    };
    for (const [count, words] of [[200, '200 handlers'], [1, '1 handler ·']] as const) {
      await write(count);
      await panel().getByText(words).first().waitFor({ timeout: 90_000 });
      await selectTab(panel(), 'handlers');
      await panel().locator('tr.handler').first().waitFor();
      assert.equal(await panel().locator('tr.handler').count(), count);
      assert.doesNotMatch(await panel().locator('body').innerText(), /NaN|undefined|Infinity|\[object/);
      await takeScreenshot(window.page, `vscode-${count}-handlers`);
    }
    await write(0);
    await panel().getByText('No serverless handlers found').waitFor({ timeout: 90_000 });
    await takeScreenshot(window.page, 'vscode-empty');
  });

  /** The page inside the panel's frames. */
  async function pageOf(): Promise<Frame> {
    for (const frame of window.page.frames()) if (await frame.locator('#panel').count().catch(() => 0)) return frame;
    throw new Error('The panel is not there.');
  }
});

/** Scrolls it to where a person sees it first: the frame of the panel does not always follow by itself. */
async function clickAt(block: ScrollLogicalPosition, control: Locator): Promise<void> {
  await control.evaluate((node, where) => node.scrollIntoView({ block: where }), block);
  await control.click();
}
