import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { billNow, selectTab } from './panel-parts';
import type { PanelTab } from './panel-parts';
import { seriousViolations } from './serious-violations';
import { until } from '../until';
import { findChromium } from '../vscode/find-chromium';

const project = resolve(__dirname, '../..');
const everyTab: PanelTab[] = ['traffic', 'bill', 'day', 'handlers', 'assumptions', 'scenarios'];

/** The file that `hosting-cost report` writes, opened as anybody would who got it by mail. */
describe('the HTML report', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  const complaints: string[] = [];
  const asked: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hosting-cost-report-'));
    await promisify(execFile)(process.execPath, ['dist/cli.js', 'report', 'examples/orders-api', '--output', join(folder, 'report.html')], { cwd: project });
    browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    await page.locator(billNow('aws-lambda')).waitFor();
  });
  afterEach(async () => {
    await page.close();
    assert.deepEqual(complaints.splice(0), [], 'the page complains of nothing, its content security policy included');
  });

  it('says of what the command line typed that it is not in the file', async () => {
    const file = join(folder, 'typed.html');
    await promisify(execFile)(process.execPath, ['dist/cli.js', 'report', 'examples/orders-api', '--requests', '5M', '--output', file], { cwd: project });
    await page.goto(pathToFileURL(file).href);
    await selectTab(page, 'assumptions');
    await page.locator('.assumptions li').filter({ hasText: '5,000,000 requests a month' }).filter({ hasText: 'not saved in hosting-cost.json' }).waitFor();
  });

  const text = (selector: string) => page.locator(selector).first().innerText();
  const picture = () => page.locator('canvas').first().evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const type = async (selector: string, value: string) => {
    await page.locator(selector).first().fill(value);
    await page.waitForTimeout(400);
  };

  it('is one small file that asks for nothing else', async () => {
    const { size } = await stat(join(folder, 'report.html'));
    assert.ok(size < 1_000_000, `${size} bytes`);
    assert.deepEqual(asked.filter((url) => !/^(file|data|blob):/.test(url)), []);
    assert.equal(await page.locator('script[src], link, img, iframe').count(), 0);
  });

  it('shows the answer, both charts, every handler and what it rests on', async () => {
    assert.match(await text('h1'), /^AWS Fargate is the better home: about \$\d+ a month instead of about \$\d+ on Lambda, \d+% of it for waiting; below about \d+M requests a month Lambda is cheaper\.$/);
    for (const tab of everyTab) {
      await selectTab(page, tab);
      await page.waitForTimeout(150);
      assert.doesNotMatch(await text('body'), /NaN|undefined|Infinity|\[object/, tab);
    }
    assert.equal(await page.locator('tr.handler').count(), 10);
    assert.ok((await page.locator('.bill .segment').count()) >= 4);
    assert.ok((await page.locator('.assumptions li').count()) >= 3);
  });

  it('answers typed traffic', async () => {
    const [before, drawn] = [await text(billNow('aws-lambda')), await picture()];
    await type('#traffic input', '50 rps');
    await until(async () => (await text('.eyebrow')).includes('130M requests a month'));
    await until(async () => (await text(billNow('aws-lambda'))) !== before);
    await until(async () => (await picture()) !== drawn);
  });

  it('answers the slider by keyboard', async () => {
    const before = await text('.eyebrow');
    await page.getByRole('slider', { name: 'Requests per month, slider' }).focus();
    for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction((old) => document.querySelector('.eyebrow')?.textContent !== old, before);
  });

  it('prices no traffic but that of the schedule without dividing by it', async () => {
    await type('#traffic input', '0');
    await until(async () => (await text('.eyebrow')).includes('8.8k requests a month'));
    await until(async () => (await text(billNow('aws-lambda'))).startsWith('$0'));
    assert.doesNotMatch(await text('body'), /NaN|Infinity/);
  });

  it('says what is wrong with traffic that it cannot read, and keeps the figures', async () => {
    const before = await text(billNow('aws-lambda'));
    await type('#traffic input', 'plenty');
    assert.match(await page.getByRole('alert').innerText(), /3M/);
    assert.equal(await text(billNow('aws-lambda')), before);
  });

  it('takes traffic and memory of one handler, and gives them back', async () => {
    const before = await text(billNow('aws-lambda'));
    await selectTab(page, 'handlers');
    await type('tr.handler:has-text("payOrder") input[aria-label^="Requests"]', '900M');
    await type('tr.handler:has-text("payOrder") input[aria-label^="Memory"]', '2048');
    await until(async () => (await text(billNow('aws-lambda'))) !== before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction(([selector, old]) => document.querySelector(selector!)?.textContent === old, [billNow('aws-lambda'), before]);
    // Tables follow a moment after the answer.
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[aria-label="Memory of payOrder in MiB"]')?.value === '');
  });

  it('takes back by keyboard what was typed into the table, also in the cell that has the focus', async () => {
    await selectTab(page, 'handlers');
    const cell = page.locator('input[aria-label="Memory of getOrder in MiB"]');
    await cell.fill('3008');
    await page.waitForTimeout(400);
    await cell.press('Control+z');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[aria-label="Memory of getOrder in MiB"]')?.value === '');
  });

  it('unfolds what a handler waits for and takes a measured time', async () => {
    await selectTab(page, 'handlers');
    const before = await text('tr.handler:has-text("quoteShipping") td[data-label="Duration"]');
    await page.getByRole('button', { name: 'Awaited calls of quoteShipping' }).click();
    await type('.calls li input', '900');
    await until(async () => (await text('tr.handler:has-text("quoteShipping") td[data-label="Duration"]')) !== before);
    assert.match(await text('.calls li .why'), /typed/);
  });

  it('sorts by any column and says so', async () => {
    await selectTab(page, 'handlers');
    const names = () => page.locator('tr.handler .name .source').allInnerTexts();
    await page.getByRole('button', { name: 'Handler', exact: true }).click();
    assert.deepEqual(await names(), (await names()).toSorted((a, b) => a.localeCompare(b)));
    assert.equal(await page.locator('.handlers th[aria-sort]').getAttribute('aria-sort'), 'ascending');
    await page.getByRole('button', { name: 'Handler', exact: true }).click();
    assert.equal(await page.locator('.handlers th[aria-sort]').getAttribute('aria-sort'), 'descending');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no serious barrier, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme });
      for (const tab of everyTab) {
        await selectTab(page, tab);
        await page.locator('details.folded').evaluateAll((parts) => parts.forEach((part) => part.setAttribute('open', '')));
        await page.waitForTimeout(200);
        assert.deepEqual(await seriousViolations(page), [], tab);
      }
    });
  }

  it('names every control for a screen reader', async () => {
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, canvas, vscode-textfield, vscode-single-select, vscode-checkbox, vscode-button')]
        .filter((control) => !(control.getAttribute('aria-label') || control.getAttribute('label') || control.textContent?.trim()))
        .map(({ outerHTML }) => outerHTML),
    );
    assert.deepEqual(nameless, []);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 700, 1400]) {
      it(`fits into ${width} pixels, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        for (const tab of everyTab) {
          await selectTab(page, tab);
          await page.locator('details.folded').evaluateAll((parts) => parts.forEach((part) => part.setAttribute('open', '')));
          if (tab === 'handlers') await page.getByRole('button', { name: 'Awaited calls of payOrder' }).click();
          await page.waitForTimeout(200);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `nothing hangs out at the side: ${tab}`);
          assert.deepEqual(await page.evaluate(clipped), [], tab);
          await page.screenshot({ path: join(project, '.screenshots', `report-${tab}-${width}-${colorScheme}.png`), fullPage: true });
        }
      });
    }
  }
});

/** Texts that are wider than the box that they stand in. */
function clipped(): string[] {
  return [...document.querySelectorAll('p, h1, h2, td, th, li, span, button, .outlook-column')]
    .filter((node) => node.clientWidth > 0 && node.scrollWidth > node.clientWidth + 1 && !node.closest('.visually-hidden, .waterfall, .segment'))
    .map((node) => `${node.tagName}.${node.className}: ${node.textContent?.slice(0, 60)}`);
}
