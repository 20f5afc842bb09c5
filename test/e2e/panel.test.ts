import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import l10nWords from '../../l10n/bundle.l10n.json';
import type { PanelState, ReadyState, WebviewMessage } from '../../src/messages';
import { webviewMessageSchema } from '../../src/messages';
import { cutOff } from './cut-off';
import { billNow, selectTab } from './panel-parts';
import { seriousViolations } from './serious-violations';
import { takeScreenshot } from './take-screenshot';
import { until } from '../until';
import { findChromium } from '../vscode/find-chromium';

const project = resolve(__dirname, '../..');

/** VS Code's own high contrast theme, as far as the panel uses it. */
const highContrast = {
  '--vscode-editor-background': '#000000',
  '--vscode-foreground': '#ffffff',
  '--vscode-descriptionForeground': 'rgba(255, 255, 255, 0.7)',
  '--vscode-contrastBorder': '#6fc3df',
  '--vscode-widget-border': '#6fc3df',
  '--vscode-focusBorder': '#f38518',
  '--vscode-input-background': '#000000',
  '--vscode-input-foreground': '#ffffff',
  '--vscode-input-border': '#6fc3df',
  '--vscode-settings-textInputBackground': '#000000',
  '--vscode-settings-textInputForeground': '#ffffff',
  '--vscode-settings-textInputBorder': '#6fc3df',
  '--vscode-settings-dropdownBackground': '#000000',
  '--vscode-settings-dropdownForeground': '#ffffff',
  '--vscode-settings-dropdownBorder': '#6fc3df',
  '--vscode-textLink-foreground': '#21a6ff',
  '--vscode-button-border': '#6fc3df',
  '--vscode-charts-blue': '#59a4f9',
  '--vscode-charts-orange': '#d18616',
  '--vscode-charts-green': '#89d185',
  '--vscode-charts-purple': '#b180d7',
};

/** VS Code's own light theme, likewise. */
const light = {
  '--vscode-editor-background': '#ffffff',
  '--vscode-foreground': '#3b3b3b',
  '--vscode-descriptionForeground': '#3b3b3b',
  '--vscode-widget-border': '#e5e5e5',
  '--vscode-focusBorder': '#005fb8',
  '--vscode-input-background': '#ffffff',
  '--vscode-input-foreground': '#3b3b3b',
  '--vscode-input-border': '#cecece',
  '--vscode-settings-textInputBackground': '#ffffff',
  '--vscode-settings-textInputForeground': '#3b3b3b',
  '--vscode-settings-textInputBorder': '#cecece',
  '--vscode-settings-dropdownBackground': '#ffffff',
  '--vscode-settings-dropdownForeground': '#3b3b3b',
  '--vscode-settings-dropdownBorder': '#cecece',
  '--vscode-textLink-foreground': '#005fb8',
  '--vscode-button-background': '#005fb8',
  '--vscode-button-foreground': '#ffffff',
  '--vscode-panelTitle-activeForeground': '#3b3b3b',
  '--vscode-button-secondaryBackground': '#e5e5e5',
  '--vscode-button-secondaryForeground': '#3b3b3b',
  '--vscode-progressBar-background': '#005fb8',
  '--vscode-charts-blue': '#1a85ff',
  '--vscode-charts-orange': '#d18616',
  '--vscode-charts-green': '#388a34',
  '--vscode-charts-purple': '#652d90',
};

/** The panel as VS Code runs it, behind the same policy, with a host that a test plays. */
describe('the panel and its host', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  let ready: ReadyState;
  const complaints: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hosting-cost-panel-'));
    await promisify(execFile)(process.execPath, ['dist/cli.js', 'report', 'examples/orders-api', '--output', join(folder, 'report.html')], { cwd: project });
    const report = await readFile(join(folder, 'report.html'), 'utf8');
    // In the editor nothing is typed yet.
    ready = { ...(JSON.parse(/id="state">([^]*?)<\/script>/.exec(report)![1]!) as ReadyState), surface: 'editor', inputs: undefined };
    const address = (file: string) => pathToFileURL(join(project, 'dist', file)).href;
    const policy = "default-src 'none'; script-src 'nonce-n'; style-src file:; img-src file: data:; font-src file: data:";
    const panelPage = (words: Record<string, string>) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="stylesheet" href="${address('webview.css')}"></head><body class="vscode-dark"><main id="panel"></main><script type="application/json" id="l10n">${JSON.stringify(words)}</script><script nonce="n" src="${address('webview.js')}"></script></body></html>`;
    await writeFile(join(folder, 'panel.html'), panelPage({}));
    const verdicts = Object.fromEntries(Object.keys(l10nWords).filter((text) => /better home|^Too close/.test(text)).map((text) => [text, `Auf Deutsch: ${text}`]));
    await writeFile(join(folder, 'panel-de.html'), panelPage({ 'By traffic': 'Nach Verkehr', 'Memory of {0} in MiB': 'Speicher von {0} in MiB', 'Handlers ({0})': '{0} Handler', ...verdicts }));
    browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    // As text: what compiles this file names functions with a helper that the page does not have.
    await page.addInitScript('window.posted = []; window.acquireVsCodeApi = () => ({ postMessage: (message) => window.posted.push(structuredClone(message)), getState: () => undefined, setState: () => undefined });');
    await page.goto(pathToFileURL(join(folder, 'panel.html')).href);
  });
  afterEach(async () => {
    const messages = await posted();
    for (const message of messages) assert.ok(webviewMessageSchema.safeParse(message).success, JSON.stringify(message));
    await page.close();
    assert.deepEqual(complaints.splice(0), []);
  });

  const posted = () => page.evaluate(() => (window as unknown as { posted: WebviewMessage[] }).posted);
  const last = async (kind: WebviewMessage['kind']) => (await posted()).findLast((message) => message.kind === kind);
  const send = (state: PanelState) => page.evaluate((sent) => window.postMessage({ kind: 'state', state: sent }), state);
  const show = async () => {
    await send(ready);
    await page.locator(billNow('aws-lambda')).waitFor();
  };
  const figure = () => page.locator(billNow('aws-lambda')).innerText();
  const traffic = () => page.locator('#traffic input');

  it('says why it prices nothing in a region, and gives no dates of prices there', async () => {
    await send({ ...ready, savedInputs: { ...ready.savedInputs, region: 'xx-nowhere-1' } });
    await page.getByRole('heading', { name: 'Nothing that is compared can be priced in xx-nowhere-1: the reasons are listed.' }).waitFor();
    assert.match(await page.locator('.eyebrow').innerText(), /· xx-nowhere-1$/);
    await page.getByText('Or type what you pay under "prices": "aws-lambda-requests", ').waitFor();
  });

  it('says that the host of the handlers is not compared, and compares it at one click', async () => {
    await send({ ...ready, handlers: ready.handlers.map((handler) => ({ ...handler, framework: 'cloudflare' })) });
    const note = page.locator('.home-note');
    await note.getByText(`All ${ready.handlers.length} handlers run on Cloudflare Workers, which is not compared.`).waitFor();
    assert.equal(await page.locator(billNow('cloudflare-workers')).count(), 0);
    await takeScreenshot(page, 'home-not-compared');
    await note.locator('vscode-button').click();
    await page.locator(billNow('cloudflare-workers')).waitFor();
    assert.equal(await note.count(), 0);
    await page.keyboard.press('Control+z');
    await note.waitFor();
  });

  it('says which calls are not counted where they have no price, instead of leaving them out', async () => {
    await send({ ...ready, savedInputs: { ...ready.savedInputs, region: 'ca-central-1' } });
    await page.locator(billNow('aws-lambda')).waitFor();
    await selectTab(page, 'bill');
    await page.getByText('Not counted, as there is no sourced price in ca-central-1: SQS requests ("aws-sqs-requests"). ').waitFor();
  });

  it('gives the source and the date of the price in each line of a bill, and the dates of all above', async () => {
    await show();
    assert.match(await page.locator('.eyebrow').innerText(), /· list prices of \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d$/);
    await selectTab(page, 'bill');
    await page.locator('summary', { hasText: 'Every line of the bills' }).click();
    const dates = await page.locator('td[data-label="Price of"]:visible').allInnerTexts();
    const sources = await page.locator('.price-sources:visible li').allInnerTexts();
    assert.ok(dates.length >= 8 && sources.length >= 3);
    for (const date of dates) assert.ok(sources[Number(/^\d{4}-\d\d-\d\d \[(\d+)\]$/.exec(date)?.[1]) - 1], date);
  });

  it('asks for its state when it listens', async () => assert.deepEqual(await posted(), [{ kind: 'ready' }]));

  it('shows progress that can be cancelled', async () => {
    await send({ phase: 'analysing', projectName: 'orders-api', progress: { done: 3, total: 10, what: 'src/handlers/get-order.ts' } });
    await page.getByText('src/handlers/get-order.ts (3 of 10)').waitFor();
    assert.equal(await page.getByRole('progressbar').getAttribute('max'), '10');
    await page.getByRole('button', { name: 'Cancel' }).click();
    assert.deepEqual(await last('cancel'), { kind: 'cancel' });
  });

  it('says what went wrong, as text, and tries again', async () => {
    await send({ phase: 'error', projectName: 'x', message: '<img src=x onerror=alert(1)> broke' });
    await page.getByText('<img src=x onerror=alert(1)> broke').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    assert.deepEqual(await last('analyse'), { kind: 'analyse' });
  });

  it('says that an analysis was cancelled, and reads again', async () => {
    await send({ phase: 'cancelled', projectName: 'orders-api' });
    await page.getByRole('heading', { name: 'The analysis was cancelled' }).waitFor();
    await page.getByRole('button', { name: 'Read the project again' }).click();
    assert.deepEqual(await last('analyse'), { kind: 'analyse' });
  });

  it('says that figures are older than the code while they are', async () => {
    await show();
    const note = page.getByText('These figures are those of the code before it.');
    assert.ok(await note.isHidden());
    await send({ ...ready, outdated: { because: 'cancelled' } });
    await note.waitFor();
    await page.getByRole('button', { name: 'Read the project again' }).click();
    assert.deepEqual(await last('analyse'), { kind: 'analyse' });
    await send(ready);
    await note.waitFor({ state: 'hidden' });
  });

  it('leaves the figures in sight, marked as outdated, below the error of a later analysis', async () => {
    await show();
    await send({ ...ready, outdated: { because: 'failed', message: 'The disk is full.' } });
    const note = page.getByRole('alert').filter({ hasText: 'The project could not be read again: The disk is full. These figures are those of the code before it.' });
    await note.waitFor();
    assert.ok(await page.locator(billNow('aws-lambda')).isVisible());
    await page.getByRole('button', { name: 'Read the project again' }).click();
    assert.deepEqual(await last('analyse'), { kind: 'analyse' });
    await send(ready);
    await note.waitFor({ state: 'hidden' });
  });

  it('shows marks of direction in that error instead of obeying them', async () => {
    await send({ ...ready, outdated: { because: 'failed', message: 'src/\u202egpj.ts is broken' } });
    assert.match(await page.getByRole('alert').innerText(), /src\/\ufffdgpj\.ts is broken/);
  });

  it('says what it looked for when there are no handlers', async () => {
    await send({ ...ready, handlers: [] });
    await page.getByText('No serverless handlers found in orders-api').waitFor();
    await page.getByRole('button', { name: 'Read the project again' }).click();
    assert.deepEqual(await last('analyse'), { kind: 'analyse' });
    await takeScreenshot(page, 'no-handlers');
    await page.getByRole('button', { name: 'Open the sample project' }).click();
    assert.deepEqual(await last('openSample'), { kind: 'openSample' });
  });

  it('has one line for a service of which much is assumed alike, with each operation below it, and links to sources', async () => {
    const [call] = ready.handlers[0]!.awaitedCalls;
    const tables = ['users', 'orders', 'carts', 'items', 'notes', 'files', 'tags', 'teams'];
    const rows = tables.map((table) => ({ ...call!, service: 'postgres', operation: `${table}.findUnique`, host: undefined, latencyMs: { low: 1.4, likely: 8, high: 18 }, latencySource: 'our estimate for a list of rows' }));
    await send({ ...ready, handlers: [{ ...ready.handlers[0]!, memoryMiB: 512, evidence: { ...ready.handlers[0]!.evidence, file: 'shop.v2/serverless.yml', line: 7 }, awaitedCalls: [...ready.handlers[0]!.awaitedCalls, ...rows] }, ...ready.handlers.slice(1)] });
    await page.locator(billNow('aws-lambda')).waitFor();
    await selectTab(page, 'assumptions');
    const line = page.locator('.assumptions > li').filter({ hasText: 'PostgreSQL' });
    assert.match(await line.first().innerText(), /PostgreSQL: 9 operations take 1\.4–\d+ ms\./);
    assert.equal(await line.filter({ hasText: 'findUnique', visible: true }).count(), 0);
    await line.first().getByText('Each operation').click();
    await line.getByText('PostgreSQL teams.findUnique takes 1.4–18 ms.').waitFor();
    await line.first().evaluate((node) => node.scrollIntoView({ block: 'start' }));
    await takeScreenshot(page, 'assumptions-of-a-service');
    const field = line.locator('details li').filter({ hasText: 'teams.findUnique' }).getByRole('textbox');
    await field.pressSequentially('12');
    await line.getByText('PostgreSQL teams.findUnique takes 12 ms.').waitFor();
    await field.fill('');
    await line.first().getByRole('textbox').first().fill('5');
    await page.getByText('PostgreSQL takes 5 ms.').waitFor();
    assert.equal(await line.count(), 1);
    assert.equal(await page.locator('.assumptions .from a').filter({ hasText: 'https://aws.amazon.com/lambda/pricing/' }).first().getAttribute('href'), 'https://aws.amazon.com/lambda/pricing/');
    await page.locator('summary').filter({ hasText: 'Traffic and memory of single handlers' }).click();
    await page.getByText('shop.v2/serverless.yml:7').first().waitFor();
    assert.equal(await page.locator('.assumptions .from').filter({ hasText: 'shop.v2/serverless.yml:7' }).first().locator('a').count(), 0);
    await selectTab(page, 'bill');
    await page.locator('summary').filter({ hasText: 'Every line of the bills' }).click();
    assert.equal(await page.locator('.price-sources a').filter({ hasText: 'aws.amazon.com/lambda/pricing' }).first().getAttribute('href'), 'https://aws.amazon.com/lambda/pricing');
  });

  it('makes no link of what only the project says', async () => {
    const [first, ...others] = ready.handlers;
    const call = { ...first!.awaitedCalls[0]!, service: 'postgres', host: undefined };
    const calls = ['1', '2', '3', '4', '5'].map((number) => ({ ...call, operation: `get evil.example/${number} x` }));
    await send({
      ...ready,
      savedInputs: { ...ready.savedInputs, latenciesMs: { 'postgres:get evil.example/1 x': 5 } },
      handlers: [{ ...first!, memoryMiB: 512, evidence: { ...first!.evidence, file: 'evil.example/file (copy)/serverless.yml', line: 8 }, awaitedCalls: calls }, ...others],
    });
    await page.locator(billNow('aws-lambda')).waitFor();
    await selectTab(page, 'assumptions');
    await page.locator('summary').filter({ hasText: 'Traffic and memory of single handlers' }).click();
    await page.locator('summary').filter({ hasText: 'Each operation' }).click();
    for (const source of ['evil.example/file (copy)/serverless.yml:8', 'latenciesMs "postgres:get evil.example/1 x"']) await page.locator('.assumptions .from').filter({ hasText: source }).first().waitFor({ state: 'attached' });
    assert.equal(await page.locator('.assumptions a[href*="evil.example"]').count(), 0);
  });

  it('speaks the language that the host gave with the page, and English where a word is missing', async () => {
    await page.goto(pathToFileURL(join(folder, 'panel-de.html')).href);
    await show();
    await page.getByRole('tab', { name: 'Nach Verkehr' }).waitFor();
    await page.getByRole('tab', { name: 'Scenarios' }).waitFor();
    await page.getByRole('tab', { name: `${ready.handlers.length} Handler` }).click();
    await page.getByLabel('Speicher von payOrder in MiB').waitFor();
    assert.match(await page.locator('h1').innerText(), /^Auf Deutsch: .+ a month/);
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    await page.locator('.assumptions .what', { hasText: / takes \S+ ms/ }).first().waitFor({ state: 'attached' });
    // Sources are English, and so is what is assumed but for waits: read aloud as what they are.
    assert.equal(await page.locator('.assumptions .from:not([lang="en"])').count(), 0);
    const inOurWords = await page.locator('.assumptions .what:not([lang="en"])').allTextContents();
    assert.deepEqual([inOurWords.length > 0, inOurWords.filter((text) => !text.includes(' takes '))], [true, []]);
  });

  it('tells the host what is typed once it pauses, and saves it when asked', async () => {
    await show();
    // In one turn of the page: a slow machine would pause between keys.
    await traffic().evaluate((field: HTMLInputElement) => {
      for (const text of ['5', '50', '500', '500M']) {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
    });
    await page.waitForFunction(() => (window as unknown as { posted: WebviewMessage[] }).posted.some(({ kind }) => kind === 'change'));
    const changes = (await posted()).filter(({ kind }) => kind === 'change');
    assert.deepEqual(changes.map((change) => change.kind === 'change' && change.inputs.requestsPerMonth), [500_000_000]);
    await page.getByRole('button', { name: 'Save to hosting-cost.json' }).click();
    assert.deepEqual(await last('save'), { ...changes[0], kind: 'save' });
  });

  it('keeps what is typed and unfolded when the host sends its state again', async () => {
    await show();
    await selectTab(page, 'handlers');
    await page.getByRole('button', { name: 'Awaited calls of payOrder' }).click();
    await traffic().fill('900M');
    await page.getByText('900M requests a month').first().waitFor();
    const before = await figure();
    await send(ready);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await figure(), before);
    assert.ok(await page.locator('.calls li').first().isVisible());
  });

  it('takes what was saved elsewhere', async () => {
    await show();
    await send({ ...ready, savedInputs: { ...ready.savedInputs, requestsPerMonth: 7e9 } });
    await page.getByText('7B requests a month').first().waitFor();
    assert.equal(await traffic().inputValue(), '7B');
  });

  it('shows inputs that were typed before it was hidden', async () => {
    await send({ ...ready, inputs: { ...ready.savedInputs, requestsPerMonth: 2e9 } });
    await page.getByText('2B requests a month').first().waitFor();
    assert.equal(await page.getByText('Not saved yet.').count(), 1);
  });

  it('says why a file could not be written', async () => {
    await show();
    await send({ ...ready, saveError: 'hosting-cost.json:3 is not valid JSON' });
    await page.getByText('Not saved: hosting-cost.json:3 is not valid JSON').waitFor();
  });

  it('opens the code of a handler and of a call', async () => {
    await show();
    await selectTab(page, 'handlers');
    await page.getByRole('button', { name: 'payOrder', exact: true }).click();
    assert.deepEqual(await last('open'), { kind: 'open', file: 'src/handlers/pay-order.ts', line: 7, column: 14 });
    await page.getByRole('button', { name: 'Awaited calls of payOrder' }).click();
    await page.getByRole('button', { name: 'payments.ts:7' }).first().click();
    assert.equal(((await last('open')) as { file: string }).file, 'src/shared/payments.ts');
  });

  it('marks and shows the handler that a person came from', async () => {
    const { id } = ready.handlers.find(({ name }) => name === 'getOrder')!;
    await send({ ...ready, focus: id });
    const row = page.locator('tr.handler.focused');
    await row.waitFor();
    assert.equal(await row.getAttribute('data-id'), id);
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('tr.focused')!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  });

  it('can be used by keyboard alone', async () => {
    await show();
    await selectTab(page, 'handlers');
    await page.getByRole('button', { name: 'Awaited calls of payOrder' }).focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.calls li').first().isVisible());
    await page.keyboard.press('Space');
    assert.ok(await page.locator('.calls li').first().isHidden());
  });

  it('moves the line of the project\'s traffic across the chart, one for each time it is drawn', async () => {
    await show();
    const lines = () => page.locator('canvas').first().evaluate(uprightLines);
    const before = await lines();
    await traffic().fill('300M');
    await page.getByText('300M requests a month').first().waitFor();
    const after = await lines();
    const [gone, come] = [before.filter((at) => !after.includes(at)), after.filter((at) => !before.includes(at))];
    assert.deepEqual([gone.length, come.length], [1, 1], `${before} became ${after}`);
    // Six decades or fewer are in sight, so one of them is a sixth of the plot or more.
    const width = await page.locator('canvas').first().evaluate((canvas) => (canvas as HTMLCanvasElement).width);
    assert.ok(come[0]! - gone[0]! > width / 9, `from ${gone} to ${come} of ${width}`);
  });

  it('draws no dot below the axis, where a bill is less than the least amount in sight', async () => {
    await show();
    await traffic().fill('100k');
    await page.locator(billNow('aws-lambda')).filter({ hasText: '$0.' }).waitFor();
    assert.equal(await page.locator('canvas').first().evaluate(colourfulBelowAxis), 0);
  });

  it('draws its chart again when the theme changes', async () => {
    await show();
    const picture = () => page.locator('canvas').first().evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const before = await picture();
    await page.evaluate((theme) => {
      for (const [name, value] of Object.entries(theme)) document.documentElement.style.setProperty(name, value);
      document.body.className = 'vscode-high-contrast';
    }, highContrast);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.notEqual(await picture(), before);
    await page.screenshot({ path: join(project, '.screenshots', 'panel-page-high-contrast.png'), fullPage: true });
  });

  it('tells Lambda from the container in "Light High Contrast", whose orange is a blue', async () => {
    await show();
    const colours = await page.evaluate(() => {
      for (const [name, value] of [['--vscode-charts-orange', '#0f4a85'], ['--vscode-charts-blue', '#1a85ff']] as const) document.documentElement.style.setProperty(name, value);
      document.body.className = 'vscode-high-contrast vscode-high-contrast-light';
      const node = document.body.appendChild(document.createElement('i'));
      return ['--lambda', '--container'].map((name) => {
        node.style.color = `var(${name})`;
        return getComputedStyle(node).color;
      });
    });
    assert.deepEqual(colours, ['rgb(179, 71, 0)', 'rgb(26, 133, 255)']);
  });

  it('compares an option that a person ticks, and tells the host', async () => {
    await show();
    await page.locator('.compare summary').click();
    await page.locator('vscode-checkbox[data-option="render"]').click();
    await page.locator(billNow('render')).waitFor();
    await page.waitForFunction(() => (window as unknown as { posted: { inputs?: { compare?: string[] } }[] }).posted.some(({ inputs }) => inputs?.compare?.includes('render')));
  });

  it('takes back and does again by keyboard, in a field too', async () => {
    await show();
    const before = await figure();
    await traffic().fill('900M');
    await page.getByText('900M requests a month').first().waitFor();
    const after = await figure();
    await traffic().press('Control+z');
    await page.getByText('30M requests a month').first().waitFor();
    assert.equal(await figure(), before);
    assert.equal(await traffic().inputValue(), '30M');
    await traffic().press('Control+Shift+z');
    await page.getByText('900M requests a month').first().waitFor();
    assert.equal(await figure(), after);
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await page.getByText('30M requests a month').first().waitFor();
  });

  it('resets to what was found, and takes that back', async () => {
    await show();
    await page.getByRole('button', { name: 'Reset to what was found' }).click();
    await page.getByText(/orders-api .* 1M requests a month/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/orders-api .* 30M requests a month/).waitFor();
  });

  it('shows amounts in a typed currency', async () => {
    await show();
    await page.locator('.more summary').click();
    await page.locator('#currency input').fill('eur 0.5');
    await page.locator(billNow('aws-lambda')).filter({ hasText: '€48' }).waitFor();
    await page.locator('#currency input').fill('eur');
    await page.getByRole('alert').filter({ hasText: 'EUR 0.92' }).waitFor();
  });

  it('spreads the traffic as it is chosen and typed', async () => {
    await show();
    await selectTab(page, 'day');
    await page.getByText('The chart as a table').last().click();
    const hours = page.locator('[data-panel="day"] tbody tr');
    await page.waitForFunction(() => document.querySelectorAll('[data-panel="day"] tbody tr').length === 24);
    await page.getByRole('combobox', { name: 'Shape of the traffic' }).click();
    await page.getByRole('option', { name: 'office hours' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-panel="day"] tbody tr').length === 168);
    assert.match(await hours.nth(34).innerText(), /Tue 10:00/);
    await page.getByRole('combobox', { name: 'Shape of the traffic' }).click();
    await page.getByRole('option', { name: 'typed' }).click();
    await page.locator('#shape-hours input').fill(Array.from({ length: 24 }, (_, hour) => (hour === 5 ? 1 : 0)).join(' '));
    await page.waitForFunction(() => [...document.querySelectorAll('[data-panel="day"] tbody tr')].filter((row) => row.children[1]?.textContent !== '0' && !/^0\./.test(row.children[1]?.textContent ?? '')).length === 1);
    await page.locator('#shape-hours input').fill('1 2 3');
    const refused = page.getByRole('alert').filter({ hasText: '24 numbers' });
    await refused.waitFor();
    // As soon as anything else is shown, the hours that count are, and nothing is wrong with them.
    await traffic().fill('7M');
    await refused.waitFor({ state: 'detached' });
    assert.equal(await page.locator('#shape-hours input').inputValue(), '0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0');
  });

  it('names the panel as the source of what is typed there, until it is saved', async () => {
    await show();
    await traffic().fill('7M');
    await selectTab(page, 'assumptions');
    const row = page.locator('.assumptions li').filter({ hasText: '7,000,000 requests a month' });
    await row.filter({ hasText: 'not saved in hosting-cost.json' }).waitFor();
    await send({ ...ready, savedInputs: { ...ready.savedInputs, requestsPerMonth: 7_000_000 } });
    await row.filter({ hasText: 'hosting-cost.json' }).waitFor();
  });

  it('types over an assumption where it stands', async () => {
    await show();
    await selectTab(page, 'assumptions');
    const before = await figure();
    await page.getByRole('textbox', { name: /^Time in ms DynamoDB Get takes / }).fill('900');
    await page.locator('.assumptions li').filter({ hasText: 'DynamoDB Get takes 900 ms' }).filter({ hasText: 'typed' }).waitFor();
    assert.notEqual(await figure(), before);
  });

  it('keeps a scenario, compares it with another, and takes it up again', async () => {
    await show();
    await selectTab(page, 'scenarios');
    await page.getByLabel('Name of the scenario').locator('input').fill('As today');
    await page.getByRole('button', { name: 'Add scenario' }).click();
    await page.locator('[data-scenario="As today"]').waitFor();
    await traffic().fill('900M');
    const row = page.locator('.scenario-comparison tbody tr').filter({ has: page.getByRole('rowheader', { name: 'Requests a month' }) });
    await row.filter({ hasText: '900M' }).waitFor();
    assert.deepEqual((await row.locator('td').allInnerTexts()), ['900M', '30M']);
    await page.getByRole('button', { name: 'Save to hosting-cost.json' }).click();
    const { inputs } = (await last('save')) as { inputs: { requestsPerMonth: number; scenarios: Record<string, { requestsPerMonth: number }> } };
    assert.deepEqual([inputs.requestsPerMonth, inputs.scenarios['As today']!.requestsPerMonth], [900e6, 30e6]);
    await page.getByRole('button', { name: 'Apply As today' }).click();
    await page.getByText(/orders-api .* 30M requests a month/).waitFor();
    await page.getByRole('button', { name: 'Delete As today' }).click();
    await page.getByText('None yet.').waitFor();
  });

  it('compares bills that no guess moves without a range', async () => {
    await show();
    await traffic().fill('10');
    await selectTab(page, 'scenarios');
    await page.getByLabel('Name of the scenario').locator('input').fill('Hardly any');
    await page.getByRole('button', { name: 'Add scenario' }).click();
    const fargate = page.locator('.scenario-comparison tbody tr').filter({ has: page.getByRole('rowheader', { name: 'AWS Fargate' }) });
    await fargate.first().waitFor();
    for (const text of await fargate.first().locator('td').allInnerTexts()) assert.match(text, /^\$\d+$/);
  });

  it('exports what it shows in every format', async () => {
    await show();
    const contents: Record<string, string> = {};
    for (const format of ['md', 'csv', 'json', 'png', 'html']) {
      await page.locator('.export-menu summary').click();
      await page.locator(`[data-format="${format}"]`).click();
      await page.waitForFunction((wanted) => (window as unknown as { posted: { kind: string; format?: string }[] }).posted.some(({ kind, format: sent }) => kind === 'export' && sent === wanted), format);
      contents[format] = ((await last('export')) as { content: string }).content;
    }
    assert.match(contents['md']!, /## Cost per month\n[^]*AWS Fargate/);
    assert.match(contents['csv']!, /^handler,requestsPerMonth/);
    assert.equal((JSON.parse(contents['json']!) as { options: unknown[] }).options.length, 2);
    assert.equal(Buffer.from(contents['png']!, 'base64').subarray(1, 4).toString(), 'PNG');
  });

  it('moves between its parts by keyboard', async () => {
    await show();
    await page.locator('[data-tab="traffic"]').focus();
    for (const tab of ['bill', 'day', 'handlers', 'assumptions', 'scenarios']) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      await page.locator(`[data-panel="${tab}"]`).waitFor();
    }
    await page.keyboard.press('Home');
    await page.locator('[data-panel="traffic"]').waitFor();
  });

  it('keeps the focus on a tab that was never selected, and has one tab in the order of Tab', async () => {
    await show();
    await page.locator('[data-tab="traffic"]').focus();
    await page.keyboard.press('End');
    await page.locator('[data-panel="scenarios"]').waitFor();
    assert.equal(await page.evaluate("document.activeElement.dataset.tab"), 'scenarios');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    assert.deepEqual(await page.evaluate("[...document.querySelectorAll('[data-tab][tabindex=\"0\"]')].map(({ dataset }) => dataset.tab)"), ['assumptions']);
  });

  it('keeps the focus on undo, redo and reset when there is nothing more to take back', async () => {
    await show();
    await page.locator('#traffic').focus();
    await page.keyboard.type('4');
    for (const button of ['undo', 'redo', 'reset']) {
      await page.locator(`button.${button}`).focus();
      await page.keyboard.press('Enter');
      await page.locator(`button.${button}[aria-disabled="true"]`).waitFor();
      assert.equal(await page.evaluate('document.activeElement.className'), `tool ${button}`);
    }
  });

  it('takes numbers as people of other countries write them, and says how traffic was understood', async () => {
    await show();
    await page.locator('#traffic').focus();
    for (const [typed, understood] of [['10.000', '10,000'], ['1 000', '1,000'], ['1,5 Mio', '1,500,000'], ['2 M', '2,000,000'], ['10k', '10,000'], ['1.000.000', '1,000,000']]) {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(typed!);
      await page.locator('.field', { has: page.locator('#traffic') }).getByText(`${understood} requests a month`, { exact: true }).waitFor();
    }
    await page.locator('vscode-textfield[aria-label="Peak hour over mean hour"]').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2,5');
    await page.locator('.inputs .folded.more > summary').click();
    await page.locator('#currency').focus();
    await page.keyboard.type('eur 0,92');
    await selectTab(page, 'handlers');
    await page.locator('tr.handler input[aria-label^="CPU time"]').first().fill('1,5 ms');
    await until(async () => {
      const { inputs = {} } = ((await last('change')) ?? {}) as Partial<Extract<WebviewMessage, { kind: 'change' }>>;
      return inputs.requestsPerMonth === 1e6 && inputs.peakToMean === 2.5 && inputs.currency?.perUsd === 0.92 && Object.values(inputs.handlers ?? {}).some(({ cpuMs }) => cpuMs === 1.5);
    });
  });

  it('says in sight why a cell of a table refuses what is typed, until it is right', async () => {
    await show();
    await selectTab(page, 'handlers');
    const cell = page.locator('tr.handler input[aria-label^="Memory"]').first();
    await cell.fill('64');
    await page.getByRole('alert').filter({ hasText: 'A whole number of MiB from 128 to 10240.' }).waitFor();
    await takeScreenshot(page, 'panel-cell-refused');
    const [field, note] = [(await cell.boundingBox())!, (await page.locator('.cell-error').boundingBox())!];
    assert.ok(note.y >= field.y + field.height, 'below the field');
    await cell.fill('640');
    await page.getByRole('alert').filter({ hasText: 'MiB' }).waitFor({ state: 'detached' });
  });

  it('writes no time of a time line over another one', async () => {
    await page.setViewportSize({ width: 640, height: 900 });
    await show();
    await selectTab(page, 'handlers');
    await page.getByRole('button', { name: 'Awaited calls of orderPage' }).click();
    const ends = await page.locator('.waterfall .tick:visible').evaluateAll((ticks) => ticks.map((tick) => tick.getBoundingClientRect()).map(({ left, right }) => [left, right]));
    assert.equal(ends.length, 3);
    for (const [index, [left]] of ends.slice(1).entries()) assert.ok(left! > ends[index]![1]!, JSON.stringify(ends));
  });

  it('says what the column of requests that run at the same time means', async () => {
    await show();
    await selectTab(page, 'handlers');
    const head = page.locator('table.handlers').getByRole('button', { name: 'Running', exact: true });
    assert.equal(await head.getAttribute('title'), 'Requests that run at the same time, on average');
  });

  it('shows its icons where the system forces its own colours', async () => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await show();
    const { x, y, width, height } = (await page.locator('.tool.export').boundingBox())!;
    const icon = await page.screenshot({ clip: { x: x + width / 2 - 7, y: y + height / 2 - 7, width: 14, height: 14 } });
    const ground = await page.screenshot({ clip: { x: 2, y: 2, width: 14, height: 14 } });
    assert.notDeepEqual(icon, ground, 'an icon, not the bare ground');
  });

  it('marks the shown tab and keeps the colours of lines where the system forces its own colours', async () => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    await show();
    await selectTab(page, 'bill');
    const border = (selector: string, side: 'Bottom' | 'Top') => page.locator(selector).first().evaluate((node, name) => getComputedStyle(node)[`border${name}Color`], side);
    assert.notEqual(await border('[data-tab="bill"]', 'Bottom'), await border('[data-tab="traffic"]', 'Bottom'));
    const lines = await page.locator('.outlook .line').evaluateAll((nodes) => nodes.slice(0, 2).map((node) => getComputedStyle(node).borderTopColor));
    assert.equal(new Set(lines).size, 2, `two options, two colours: ${lines.join(', ')}`);
  });

  it('writes on charts in the system\'s own colours where it forces them', async () => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await page.evaluate("for (const name of ['--vscode-foreground', '--vscode-descriptionForeground']) document.documentElement.style.setProperty(name, '#111111')");
    await show();
    const canvas = page.locator('[data-panel="traffic"] canvas').first();
    await canvas.waitFor();
    await takeScreenshot(page, 'forced-colours');
    const icons = await page.locator('.tool.export, .more > summary').evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node, '::before').backgroundColor));
    assert.deepEqual(new Set(icons), new Set(['rgb(255, 255, 255)']));
    const arrows = await page.locator('vscode-single-select .icon svg').evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).color));
    assert.deepEqual(new Set(arrows), new Set(['rgb(255, 255, 255)']));
    // Below the axis: its labels and its title.
    const brightest = () => canvas.evaluate((node) => {
      const { width, height } = node as HTMLCanvasElement;
      const { data } = (node as HTMLCanvasElement).getContext('2d')!.getImageData(0, height - 14, width, 14);
      return data.reduce((most, value, index) => (index % 4 === 0 && data[index + 3]! > 200 ? Math.max(most, value) : most), 0);
    });
    await until(async () => (await brightest()) > 240);
  });

  it('marks the shown tab by a line that is wider than the one below all tabs', async () => {
    await show();
    await selectTab(page, 'bill');
    const borderOf = (tab: string) => page.locator(`[data-tab="${tab}"]`).evaluate((node) => [getComputedStyle(node).borderBottomWidth, getComputedStyle(node).borderBottomColor]);
    assert.deepEqual(await borderOf('traffic'), ['2px', 'rgba(0, 0, 0, 0)']);
    const [width, colour] = await borderOf('bill');
    assert.equal(width, '2px');
    assert.notEqual(colour, 'rgba(0, 0, 0, 0)');
  });

  it('goes on at the next scenario when one is deleted by keyboard', async () => {
    await show();
    await selectTab(page, 'scenarios');
    for (const title of ['one', 'two']) {
      await page.locator('vscode-textfield[aria-label="Name of the scenario"] input').fill(title);
      await page.getByRole('button', { name: 'Add scenario' }).click();
    }
    await page.getByRole('button', { name: 'Delete one' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-scenario="one"]').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate("document.activeElement.getAttribute('aria-label')"), 'Delete two');
    await page.keyboard.press('Enter');
    await page.locator('[data-scenario="two"]').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate("document.activeElement.getAttribute('aria-label')"), 'Name of the scenario');
  });

  it('sorts the table under a chart by keyboard', async () => {
    await show();
    await page.getByText('The chart as a table').first().focus();
    await page.keyboard.press('Enter');
    const head = page.getByRole('button', { name: 'AWS Lambda', exact: true });
    await head.focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'descending');
    assert.ok(await head.evaluate((button) => button === document.activeElement));
  });

  it('moves nothing for those who do not want it', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show();
    const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((node) => /[1-9]/.test(getComputedStyle(node).transitionDuration) || getComputedStyle(node).animationName !== 'none').map(({ outerHTML }) => outerHTML.slice(0, 100)));
    assert.deepEqual(moving, []);
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...ready.handlers[index % ready.handlers.length]!, id: `src/h${index}.ts#handler`, name: `handler${index}` }));
  const states: Record<string, () => PanelState> = {
    'empty': () => ({ ...ready, handlers: [] }),
    'analysing': () => ({ phase: 'analysing', projectName: 'orders-api', progress: { done: 3, total: 10, what: 'src/handlers/get-order.ts' } }),
    'cancelled': () => ({ phase: 'cancelled', projectName: 'orders-api' }),
    'error': () => ({ phase: 'error', projectName: 'orders-api', message: 'serverless.yml:12: a very long line that says what is wrong, where, and how to mend it, without any place to break it: '.padEnd(260, 'x') }),
    'outdated': () => ({ ...ready, outdated: { because: 'failed', message: 'serverless.yml:12: a very long line without any place to break it: '.padEnd(200, 'x') } }),
    'one-handler': () => ({ ...ready, handlers: ready.handlers.slice(0, 1), focus: ready.handlers[0]!.id }),
    '200-handlers': () => ({ ...ready, handlers: many(200), focus: 'src/h7.ts#handler' }),
  };
  for (const [name, state] of Object.entries(states)) {
    it(`fits everywhere: ${name}`, async () => {
      await send(state());
      await page.locator('h1').waitFor();
      for (const width of [320, 700, 1400]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(600);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${name} at ${width}`);
        assert.doesNotMatch(await page.locator('body').innerText(), /NaN|undefined|Infinity|\[object/);
        await page.screenshot({ path: join(project, '.screenshots', `state-${name}-${width}.png`) });
      }
    });
  }

  it('shows every column of the handlers where two options are compared, however wide the window is', async () => {
    await send(states['200-handlers']!());
    await page.locator('h1').waitFor();
    await page.locator('[data-tab="handlers"]').click();
    for (let width = 1000; width <= 1400; width += 40) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(300);
      const [room, needed] = await page.locator('[data-panel="handlers"] .table-scroll').first().evaluate((node) => [node.clientWidth, node.scrollWidth]);
      assert.ok(needed! <= room!, `${needed} pixels of ${room} in a window of ${width}`);
    }
  });

  for (const [theme, colours] of Object.entries({ light, 'high-contrast': highContrast })) {
    it(`is read in a ${theme} theme: each state`, async function () {
      // 200 handlers are looked through for barriers too.
      this.timeout(480_000);
      await page.evaluate((variables) => {
        for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
      }, colours);
      for (const [name, state] of Object.entries(states)) {
        await send(state());
        await page.locator('h1').waitFor();
        for (const width of [320, 700, 1400]) {
          await page.setViewportSize({ width, height: 900 });
          // Large parts follow a moment later.
          await page.waitForTimeout(600);
          await page.screenshot({ path: join(project, '.screenshots', `state-${name}-${theme}-${width}.png`) });
        }
        assert.deepEqual(await seriousViolations(page), [], name);
      }
    });
  }

  for (const width of [320, 700, 1000, 1400]) {
    it(`cuts nothing off in any part, ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await send({ ...ready, savedInputs: { ...ready.savedInputs, scenarios: { 'A day on which everybody buys everything at once': { requestsPerMonth: 3e8 } } } });
      await page.locator('h1').waitFor();
      for (const tab of ['traffic', 'bill', 'day', 'handlers', 'assumptions', 'scenarios'] as const) {
        await selectTab(page, tab);
        await page.waitForTimeout(150);
        assert.deepEqual(await cutOff(page), [], tab);
      }
    });
  }

  it('gives a handler a peak of its own', async () => {
    await show();
    await selectTab(page, 'handlers');
    const peak = page.getByLabel('Peak hour over mean hour of payOrder');
    assert.equal(await peak.getAttribute('placeholder'), '3 ×');
    await peak.fill('12');
    await page.waitForFunction(() => (window as unknown as { posted: { inputs?: { handlers?: Record<string, { peakToMean?: number }> } }[] }).posted.some(({ inputs }) => inputs?.handlers?.['src/handlers/pay-order.ts#handler']?.peakToMean === 12));
    await peak.fill('25');
    assert.equal(await peak.getAttribute('aria-invalid'), 'true');
  });

  it('keeps the part in sight, what is typed and what is unfolded when the code was edited', async () => {
    await show();
    await selectTab(page, 'handlers');
    await page.getByRole('button', { name: 'Awaited calls of payOrder' }).click();
    await traffic().fill('900M');
    await page.getByText(/orders-api .* 900M requests a month/).waitFor();
    await send({ ...ready, handlers: ready.handlers.slice(0, -1) });
    await page.getByText(/orders-api · 9 handlers · 900M requests a month/).waitFor();
    assert.ok(await page.locator('.calls li').first().isVisible());
    // The cursor stays in its field.
    await page.waitForFunction(() => document.activeElement?.id === 'traffic');
    await traffic().press('Control+z');
    await page.getByText(/orders-api .* 30M requests a month/).waitFor();
  });

  it('sets the traffic of all handlers that the filter shows, in one step', async () => {
    await send({ ...ready, handlers: many(200) });
    await page.locator(billNow('aws-lambda')).waitFor();
    await selectTab(page, 'handlers');
    const typed = () => page.locator('tr.handler input[aria-label^="Requests per month"]').evaluateAll((inputs) => inputs.filter((input) => (input as HTMLInputElement).value === '2M').length);
    await page.getByLabel('Filter handlers').locator('input').fill('handler13');
    await page.getByLabel('Requests a month of each handler shown').locator('input').fill('many');
    await page.locator('.traffic-of-shown vscode-button').click();
    await page.locator('.traffic-of-shown').getByRole('alert').filter({ hasText: /./ }).waitFor();
    assert.equal(await typed(), 0);
    await page.getByLabel('Requests a month of each handler shown').locator('input').fill('2M');
    await page.getByText('Set traffic of the 11 shown').click();
    await page.waitForTimeout(600);
    await takeScreenshot(page, 'traffic-of-shown');
    assert.equal(await typed(), 11);
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(600);
    assert.equal(await typed(), 0);
  });

  it('finds one of 200 handlers', async () => {
    await send({ ...ready, handlers: many(200) });
    await page.locator(billNow('aws-lambda')).waitFor();
    await selectTab(page, 'handlers');
    await page.getByLabel('Filter handlers').locator('input').fill('handler137');
    await page.waitForFunction(() => [...document.querySelectorAll('tr.handler')].filter((row) => (row as HTMLElement).checkVisibility()).length === 1);
  });
});

/** Columns of a canvas in which a line of the colour of the page's text stands, from top to bottom of the chart; neighbours are one line. */
function uprightLines(element: Element): number[] {
  const canvas = element as HTMLCanvasElement;
  const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height }).getContext('2d', { willReadFrequently: true })!;
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
  const [red, green, blue] = getComputedStyle(document.body).color.match(/\d+/g)!.map(Number);
  const dark = Array.from({ length: canvas.width }, (_, x) => {
    let rows = 0;
    for (let at = x * 4; at < data.length; at += canvas.width * 4) {
      if (data[at + 3]! > 100 && [red, green, blue].every((value, channel) => Math.abs(data[at + channel]! - value!) < 90)) rows++;
    }
    return rows > canvas.height * 0.7;
  });
  return dark.flatMap((isLine, x) => (isLine && !dark[x - 1] ? [x] : []));
}

/** Pixels of a colour, and not of a grey as letters are, among the lowest tenth of a canvas: below the axis of its chart. */
function colourfulBelowAxis(element: Element): number {
  const canvas = element as HTMLCanvasElement;
  const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height }).getContext('2d', { willReadFrequently: true })!;
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, Math.floor(canvas.height * 0.9), canvas.width, Math.ceil(canvas.height * 0.1));
  let found = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 100 && Math.max(data[at]!, data[at + 1]!, data[at + 2]!) - Math.min(data[at]!, data[at + 1]!, data[at + 2]!) > 60) found++;
  return found;
}
