import assert from 'node:assert/strict';
import { becomesVisible } from './becomes-visible';
import { changeSetting, tick } from './change-setting';
import { chooseTheme, themes } from './choose-theme';
import { hover } from './hover';
import { openExample, type ExampleWindow } from './open-example';
import { openFile } from './open-file';
import { panelFrame } from './panel-frame';
import { runCommand } from './run-command';
import { takeScreenshot } from './take-screenshot';
import { stepByStep } from '../step-by-step';

describe('a person who reads the code of the example', function () {
  stepByStep(this);
  let window: ExampleWindow;
  before(async () => {
    window = await openExample();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takeScreenshot(window.page, 'code-failed');
  });
  after(() => window?.close());

  const lens = () => window.page.locator('.codelens-decoration').filter({ hasText: /Lambda \$\d.*\/mo · \d+% waiting · .*\/mo/ }).first();
  const line = (text: string | RegExp) => window.page.locator('.editor-instance .view-line').filter({ hasText: text }).first();

  it('sees above a handler what it costs, and behind its awaits how long they wait', async () => {
    await openFile(window.page, 'src/handlers/pay-order.ts');
    await lens().waitFor({ timeout: 60_000 });
    // It authorises first and captures then, unless the first is refused.
    await line(/1\.\d+\s×\s310\sms\s·\s≤\$/).waitFor();
  });

  for (const theme of themes) {
    it(`reads both in a ${theme.name} theme`, async () => {
      await chooseTheme(window.page, theme);
      await line(/1\.\d+\s×\s310\sms\s·\s≤\$/).waitFor();
      await takeScreenshot(window.page, `code-${theme.name}`);
    });
  }

  it('clicks the figures above the handler and sees it in the panel', async () => {
    await lens().locator('a').first().click();
    await panelFrame(window.page).locator('tr.handler').filter({ hasText: 'payOrder' }).first().waitFor({ timeout: 60_000 });
    await takeScreenshot(window.page, 'code-panel');
  });

  it('hides them with one command', async () => {
    await openFile(window.page, 'src/handlers/pay-order.ts');
    const toggle = (): Promise<void> => runCommand(window.page, 'Show or hide figures in the code');
    // A try that failed may have left them hidden.
    await lens().waitFor({ timeout: 15_000 }).catch(toggle);
    await lens().waitFor();
    await toggle();
    await lens().waitFor({ state: 'detached' });
    await line('/mo').waitFor({ state: 'detached' });
  });

  describe('in the settings page', () => {
    const hint = () => line(/1\.\d+\s×\s310\sms/);
    const change = async (id: string, edit: Parameters<typeof changeSetting>[2]) => {
      await changeSetting(window.page, id, edit);
      await openFile(window.page, 'src/handlers/pay-order.ts');
    };
    before(async () => {
      await openFile(window.page, 'src/handlers/pay-order.ts');
      if (!(await becomesVisible(lens()))) await runCommand(window.page, 'Show or hide figures in the code');
      await lens().waitFor();
    });

    const switches = [
      { where: 'above handlers', setting: 'hostingCost.codeLens.enabled', own: lens, other: hint },
      { where: 'behind awaits', setting: 'hostingCost.inlayHints.enabled', own: hint, other: lens },
    ];
    for (const { where, setting, own, other } of switches) {
      it(`hides the figures ${where} alone, and shows them again`, async () => {
        await change(setting, tick(false));
        await own().waitFor({ state: 'detached' });
        await other().waitFor();
        await change(setting, tick(true));
        await own().waitFor();
      });
    }

    it('leaves the hover to the language alone, and says the cost in it again', async () => {
      await change('hostingCost.hover.enabled', tick(false));
      await hover(window.page, 'export const handler', 'handler', /const handler/);
      // Whoever else knew something of the word would have said it by now.
      await window.page.waitForTimeout(500);
      assert.doesNotMatch(await window.page.locator('.monaco-hover:not(.hidden)').first().innerText(), /AWS Lambda/);
      await change('hostingCost.hover.enabled', tick(true));
      await hover(window.page, 'export const handler', 'handler', /AWS Lambda/);
    });

    it('hides what costs less than a sum', async () => {
      const sum = (amount: string) => change('hostingCost.hideBelowUsdPerMonth', async (setting, options) => {
        await setting.locator('input').first().fill(amount, options);
        await window.page.keyboard.press('Tab');
      });
      await sum('1000000');
      await lens().waitFor({ state: 'detached' });
      await hint().waitFor({ state: 'detached' });
      await sum('0.01');
      await lens().waitFor();
    });
  });
});
