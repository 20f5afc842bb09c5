import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addLine, changeSetting, choose, removeLine } from './change-setting';
import { chooseTheme, themes } from './choose-theme';
import { chooseFromMenu } from './choose-from-menu';
import { openExample, type ExampleWindow } from './open-example';
import { openFile } from './open-file';
import { ownProblems } from './own-problems';
import { panelFrame } from './panel-frame';
import { billNow } from './panel-parts';
import { runCommand } from './run-command';
import { takeScreenshot } from './take-screenshot';
import { stepByStep } from '../step-by-step';
import { until } from '../until';

describe('a person who works with the sidebar', function () {
  stepByStep(this);
  let window: ExampleWindow;
  before(async () => {
    window = await openExample({ prepare: (folder) => {
      const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, stdio: 'pipe' });
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'one');
    } });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takeScreenshot(window.page, 'sidebar-failed');
  });
  after(() => window?.close());

  const row = (text: string | RegExp) => window.page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
  const choice = (text: string) => window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();

  it('unfolds a handler and sees what each call costs', async () => {
    await window.page.locator('.activitybar .action-item').filter({ has: window.page.locator('[aria-label^="Hosting Cost"]') }).first().click();
    await row('payOrder').waitFor({ timeout: 60_000 });
    await row('payOrder').locator('.monaco-tl-twistie').click();
    await row(/HTTP POST.*310 ms · ≤\$/).waitFor();
  });

  it('clicks a call and stands in its code', async () => {
    await row(/HTTP POST.*310 ms · ≤\$/).click();
    await window.page.locator('.tab.active').filter({ hasText: 'payments.ts' }).waitFor();
    await row('payOrder').locator('.monaco-tl-twistie').click();
  });

  it('has everything at the head of the view too', async () => {
    const head = window.page.locator('.pane-header').filter({ hasText: 'Handlers' }).first();
    const click = async (name: string) => {
      await head.hover();
      await head.getByRole('button', { name }).first().click();
    };
    await click('Filter the sidebar');
    await window.page.locator('.monaco-tree-type-filter input').waitFor();
    await window.page.keyboard.press('Escape');
    await click('Read the project again');
    await row('payOrder').waitFor();
    await click('Estimate hosting cost');
    await panelFrame(window.page).locator(billNow('aws-lambda')).waitFor();
    await head.hover();
    await head.locator('.codicon-toolbar-more').first().click();
    await takeScreenshot(window.page, 'sidebar-more');
    await chooseFromMenu(window.page, 'Open hosting-cost.json');
    await window.page.locator('.tab.active').filter({ hasText: 'hosting-cost.json' }).waitFor();
  });

  it('groups the handlers by folder and back', async () => {
    await runCommand(window.page, 'Group handlers in the sidebar', (options) => choice('By folder').click(options));
    await row(/src\/handlers.*10 handlers/).waitFor();
    await takeScreenshot(window.page, 'sidebar-groups');
    await runCommand(window.page, 'Group handlers in the sidebar', (options) => choice('One list').click(options));
    await row(/src\/handlers.*10 handlers/).waitFor({ state: 'detached' });
  });

  it('groups them in the settings page', async () => {
    await changeSetting(window.page, 'hostingCost.sidebar.groupBy', choose(window.page, 'framework'));
    await row(/serverless-framework.*10 handlers/).waitFor();
    await changeSetting(window.page, 'hostingCost.sidebar.groupBy', choose(window.page, 'none'));
    await row(/serverless-framework.*10 handlers/).waitFor({ state: 'detached' });
  });

  it('leaves files out in the settings page, and takes them in again', async () => {
    await row('storeInvoice').waitFor();
    await changeSetting(window.page, 'hostingCost.exclude', addLine('**/store-*.ts'));
    await row('storeInvoice').waitFor({ state: 'detached' });
    await takeScreenshot(window.page, 'sidebar-excluded');
    await changeSetting(window.page, 'hostingCost.exclude', removeLine('**/store-*.ts'));
    await row('storeInvoice').waitFor();
  });

  it('filters by name', async () => {
    await runCommand(window.page, 'Filter the sidebar');
    await window.page.locator('.monaco-tree-type-filter input').waitFor();
    await window.page.keyboard.type('storeInv');
    await row('storeInvoice').waitFor();
    await takeScreenshot(window.page, 'sidebar-filter');
    await window.page.keyboard.press('Escape');
  });

  it('compares the working tree with HEAD', async () => {
    await runCommand(window.page, 'Compare cost with HEAD');
    await window.page.getByText('No handler costs more or less than at HEAD.').first().waitFor({ timeout: 60_000 });
    await appendFile(join(window.folder, 'src/shared/orders-table.ts'), "\nexport const warm = () => fetch('https://audit.example/');\n");
    await appendFile(join(window.folder, 'src/handlers/get-order.ts'), "\nexport const other = 1;\n");
    execFileSync('sed', ['-i', "s#  const order = await findOrder#  await fetch('https://audit.example/');\\n  const order = await findOrder#", 'src/handlers/get-order.ts'], { cwd: window.folder });
    await row(/\+\$.*a month.*→/).waitFor({ timeout: 60_000 });
    await row(/getOrder.*\+\$.*waits for HTTP GET audit\.example/).waitFor();
  });

  it('clicks what changed and stands in its code', async () => {
    await row(/getOrder.*\+\$.*waits for/).click();
    await window.page.locator('.tab.active').filter({ hasText: 'get-order.ts' }).waitFor();
  });

  it('is told of a budget that is exceeded, and where it stands', async () => {
    execFileSync('sed', ['-i', 's/"requestsPerMonth": 30000000,/"requestsPerMonth": 30000000,\\n  "budgetPerMonth": 20,/', 'hosting-cost.json'], { cwd: window.folder });
    const problem = (await ownProblems(window.page))(/budget/i);
    await problem.waitFor();
    await takeScreenshot(window.page, 'sidebar-budget');
    await problem.dblclick();
    await window.page.locator('.tab.active').filter({ hasText: 'hosting-cost.json' }).waitFor();
    await runCommand(window.page, 'View: Toggle Panel Visibility');
  });

  for (const theme of themes) {
    it(`reads all of it in a ${theme.name} theme`, async () => {
      await chooseTheme(window.page, theme);
      await row(/\+\$.*a month.*→/).waitFor();
      await takeScreenshot(window.page, `sidebar-${theme.name}`);
    });
  }

  it('opens the panel at a handler from its row, and from the status bar', async () => {
    await row('quoteShipping').hover();
    await row('quoteShipping').getByRole('button', { name: /Open handler in the cost panel/ }).click();
    await panelFrame(window.page).locator('tr.handler.focused').filter({ hasText: 'quoteShipping' }).waitFor({ timeout: 60_000 });
    await openFile(window.page, 'src/handlers/get-order.ts');
    await window.page.locator('.statusbar-item').filter({ hasText: /AWS Lambda \$\d+\/mo/ }).click();
    await panelFrame(window.page).locator(billNow('aws-lambda')).waitFor();
  });

  it('saves the report as HTML', async () => {
    await runCommand(window.page, 'Save report as HTML');
    const name = window.page.locator('.quick-input-widget input').first();
    await window.page.waitForFunction(() => (document.querySelector('.quick-input-widget input') as HTMLInputElement | null)?.value.endsWith('hosting-cost.html'));
    await name.press('Enter');
    await until(() => existsSync(join(window.folder, 'hosting-cost.html')), 20_000);
  });

  it('opens the walkthrough, which offers a sample project', async () => {
    await runCommand(window.page, 'Welcome: Open Walkthrough...', (options) => choice('Get to know Hosting Cost').click(options));
    await window.page.getByText('Open the sample project').first().waitFor({ timeout: 30_000 });
    await takeScreenshot(window.page, 'walkthrough');
    assert.equal(await window.page.locator('.getting-started-step').count(), 4);
  });
});
