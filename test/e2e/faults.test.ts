import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fault } from '../faults/fault';
import { openExample, type ExampleWindow } from './open-example';
import { openFile } from './open-file';
import { panelFrame } from './panel-frame';
import { billNow } from './panel-parts';
import { runCommand } from './run-command';
import { takeScreenshot } from './take-screenshot';
import { until } from '../until';

describe('faults in the panel', function () {
  let window: ExampleWindow;
  beforeEach(async () => {
    window = await openExample();
    await runCommand(window.page, 'Estimate hosting cost');
    await bill().waitFor({ timeout: 90_000 });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takeScreenshot(window.page, `faults-failed-${this.currentTest.title.slice(0, 20)}`);
    await window?.close();
  });

  const panel = () => panelFrame(window.page);
  const bill = () => panel().locator(billNow('aws-lambda'));
  const traffic = () => panel().locator('#traffic input');
  const save = () => panel().getByRole('button', { name: 'Save to hosting-cost.json' });
  const tab = () => window.page.locator('.tab').filter({ hasText: 'Hosting Cost: orders-api' }).first();
  const projectFile = () => readFile(join(window.folder, 'hosting-cost.json'), 'utf8');
  const saved = async () => /"requestsPerMonth": (\d+)/.exec(await projectFile())?.[1];

  /** VS Code in a browser writes the state of its parts every five seconds; a desktop one when its window closes. */
  async function reload(): Promise<void> {
    await window.page.waitForTimeout(12_000);
    await window.page.reload();
  }

  async function type(text: string): Promise<void> {
    const before = await bill().innerText();
    await traffic().fill(text);
    await until(async () => (await bill().innerText()) !== before);
  }

  fault('the panel is hidden, shown, moved to another column and back, the window reloaded, the extension host killed: what was typed is still there, its bill too, and can be saved', async (tally) => {
    await type('77M');
    const typed = await bill().innerText();
    const acts: Record<string, () => Promise<unknown>> = {
      'hidden and shown': async () => { await openFile(window.page, 'src/handlers/get-order.ts'); await tab().click(); },
      'moved to another column': () => runCommand(window.page, 'View: Move Editor into Right Group'),
      'and back': () => runCommand(window.page, 'View: Move Editor into Left Group'),
      'the window reloaded': reload,
      'the extension host killed': () => endExtensionHost(window.server.group),
    };
    await tally.each(acts, async (act, what) => {
      await act();
      await until(async () => (await traffic().inputValue().catch(() => '')) === '77M' && (await bill().innerText().catch(() => '')) === typed);
      await panel().getByText('Not saved yet.').waitFor();
      assert.equal(await saved(), '30000000', what);
    });
    await tally.once(async () => {
      await save().click();
      await panel().getByText('Not saved: the extension host ended.').waitFor();
      await reload();
      await until(async () => (await bill().innerText().catch(() => '')) === typed && (await panel().getByText('Not saved yet.').isVisible()));
      assert.equal(await window.page.locator('.tab').filter({ hasText: 'Hosting Cost: orders-api' }).count(), 1);
      await save().click();
      await until(async () => (await saved()) === '77000000');
    });
  });

  fault('hosting-cost.json edited by hand in the same place as in the panel, before and after a reload of the window: it is asked, and nothing is overwritten without a yes', async (tally) => {
    const question = window.page.locator('.monaco-dialog-box');
    const answer = async (button: string) => {
      await question.getByText('hosting-cost.json was changed while you typed').waitFor();
      await question.getByText(/requestsPerMonth: \d+ in the file, \d+ typed/).waitFor();
      await question.getByRole('button', { name: button }).click();
      await question.waitFor({ state: 'detached' });
    };
    const editByHand = async (to: string) => writeFile(join(window.folder, 'hosting-cost.json'), (await projectFile()).replace(/"requestsPerMonth": \d+/, `"requestsPerMonth": ${to}`));
    await type('40M');
    await editByHand('31000000');
    await tally.once(async () => {
      await save().click();
      await answer('Cancel');
      assert.equal(await saved(), '31000000');
      assert.equal(await traffic().inputValue(), '40M');
    });
    await tally.once(async () => {
      await reload();
      await until(async () => (await traffic().inputValue().catch(() => '')) === '40M');
      await save().click();
      await answer('Cancel');
      assert.equal(await saved(), '31000000');
    });
    await tally.once(async () => {
      await save().click();
      await answer('Save what was typed');
      await until(async () => (await saved()) === '40000000');
      assert.match(await projectFile(), /\/\/ measured: 310,000 rounds/, 'comments stay');
      await panel().getByText('Not saved yet.').waitFor({ state: 'hidden' });
    });
  });
});

/** VS Code starts another one by itself. */
async function endExtensionHost(group: number): Promise<void> {
  const hosts = () => execFileSync('ps', ['-A', '-ww', '-o', 'pid=,pgid=,args='], { encoding: 'utf8' }).split('\n').map((row) => row.trim().split(/\s+/)).filter(([, own, ...args]) => Number(own) === group && args.join(' ').includes('--type=extensionHost'));
  // The one of the window before it was reloaded may still be on its way out.
  let seen: string[][] = [];
  await until(() => (seen = hosts()).length === 1);
  process.kill(Number(seen[0]![0]), 'SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}
