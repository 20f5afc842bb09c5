import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { changeSetting, tick } from './change-setting';
import { chooseTheme, themes } from './choose-theme';
import { openExample, type ExampleWindow } from './open-example';
import { openFile } from './open-file';
import { ownProblems } from './own-problems';
import { runCommand } from './run-command';
import { takeScreenshot } from './take-screenshot';
import { stepByStep } from '../step-by-step';
import { until } from '../until';

const FILE = 'src/handlers/get-order.ts';
const CODE = `import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { findOrder, ordersOf } from '@shared/orders-table';
import { reply } from '@shared/reply';

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const order = await findOrder(event.pathParameters?.id ?? '');
  const others = await ordersOf(event.queryStringParameters?.customerId ?? '');
  const s3 = new S3Client({});
  const invoice = await s3.send(new GetObjectCommand({ Bucket: process.env.INVOICES_BUCKET, Key: order?.id }));
  return reply(200, { order, others, invoice: invoice.ETag });
};
`;

const LOOP_FILE = 'src/handlers/list-orders.ts';
const LOOP = `import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { ordersOf } from '@shared/orders-table';
import { reply } from '@shared/reply';

const branches = ['north', 'river', 'swift'];

export const handler: APIGatewayProxyHandlerV2 = async () => {
  const orders = [];
  for (const branch of branches) orders.push(await ordersOf(branch));
  return reply(200, { orders });
};
`;

/** Time until the fixes of a problem are listed, in ms. */
const listedLimitMs = 60_000;
/** For one step of a try. */
const stepLimit = { timeout: 10_000 };

describe('a person who reads advice', function () {
  stepByStep(this);
  let window: ExampleWindow;
  let problem: (text: string) => Locator;
  before(async () => {
    window = await openExample();
    await writeFile(join(window.folder, FILE), CODE);
    await writeFile(join(window.folder, LOOP_FILE), LOOP);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takeScreenshot(window.page, 'advice-failed');
  });
  after(() => window?.close());

  const line = (text: string) => window.page.locator('.editor-instance .view-line').filter({ hasText: text }).first();

  it('sees it in the Problems view, with what it is worth', async () => {
    await openFile(window.page, FILE);
    problem = await ownProblems(window.page);
    await problem('findOrder and ordersOf wait one after another').waitFor({ timeout: 60_000 });
    await problem('A new S3Client is made each time').waitFor();
  });

  for (const theme of themes) {
    it(`reads it in a ${theme.name} theme`, async () => {
      await chooseTheme(window.page, theme);
      await problem('wait one after another').waitFor();
      await takeScreenshot(window.page, `advice-${theme.name}`);
    });
  }

  it('does without it by a setting, and has it again', async () => {
    await changeSetting(window.page, 'hostingCost.advice.enabled', tick(false));
    await problem('wait one after another').waitFor({ state: 'detached' });
    await problem('A new S3Client is made each time').waitFor({ state: 'detached' });
    await changeSetting(window.page, 'hostingCost.advice.enabled', tick(true));
    await problem('wait one after another').waitFor();
    await problem('A new S3Client is made each time').waitFor();
  });

  it('takes it from the light bulb', async () => {
    await problem('wait one after another').dblclick();
    await line('findOrder(event').click({ position: { x: 40, y: 5 } });
    await window.page.locator('.codicon-light-bulb, .codicon-gutter-lightbulb-auto-fix, .codicon-lightbulb-autofix, .codicon-gutter-lightbulb').first().waitFor();
    await runCommand(window.page, 'Quick Fix...');
    const fix = window.page.locator('.action-widget .monaco-list-row, .context-view .action-item').filter({ hasText: 'Wait for them at once (Promise.all)' }).first();
    await fix.waitFor();
    await takeScreenshot(window.page, 'advice-light-bulb');
    // A block in front of the list takes clicks until the mouse moves: the keyboard is what people use here.
    await window.page.keyboard.press('Enter');
    await line('Promise.all').waitFor();
    await problem('wait one after another').waitFor({ state: 'detached', timeout: 30_000 });
    await runCommand(window.page, 'File: Save');
    await until(async () => (await readFile(join(window.folder, FILE), 'utf8')).includes('Promise.all'), 5_000);
  });

  /** From the list of fixes of a problem, by keyboard; again, when the list was asked for before the editor stood at the problem, or closed meanwhile. */
  async function take(text: string, title: string, picture?: string): Promise<void> {
    const offered = (state: string) => window.page.locator(`.action-widget .monaco-list-row${state}, .context-view .action-item${state}`).filter({ hasText: title }).first();
    const end = Date.now() + listedLimitMs;
    for (;;) {
      try {
        await problem(text).dblclick(stepLimit);
        await runCommand(window.page, 'Quick Fix...');
        await offered('').waitFor(stepLimit);
        await choose(offered('.focused'));
        break;
      } catch (error) {
        if (Date.now() > end) throw error;
        await window.page.keyboard.press('Escape');
      }
    }
    if (picture) await takeScreenshot(window.page, picture);
    await window.page.keyboard.press('Enter');
  }

  /** The list shows what a key did a moment later: another press before that would go past the fix and take the one below it. */
  async function choose(chosen: Locator): Promise<void> {
    const isChosen = () => chosen.waitFor({ timeout: 1_000 }).then(() => true, () => false);
    for (let presses = 0; !(await isChosen()); presses++) {
      assert.ok(presses < 5, 'the fix is not reached by keys');
      await window.page.keyboard.press('ArrowDown');
    }
  }

  /** Outside of the function there is nothing before it. */
  const madeOnce = () => window.page.locator('.editor-instance .view-line').filter({ hasText: /^const\ss3\s=\snew\sS3Client/ }).first();

  it('makes a client once', async () => {
    await take('A new S3Client is made each time', 'Make the client once, outside of the function', 'advice-client');
    await problem('A new S3Client is made each time').waitFor({ state: 'detached', timeout: 30_000 });
    await madeOnce().waitFor();
    await takeScreenshot(window.page, 'advice-client-mended');
  });

  it('takes it back, and is told of it again', async () => {
    await line('import { reply }').click();
    await window.page.keyboard.press('Control+z');
    await madeOnce().waitFor({ state: 'detached' });
    await problem('A new S3Client is made each time').waitFor({ timeout: 30_000 });
  });

  it('waits for all items of a loop at once', async () => {
    await take('The loop waits for ordersOf item by item', 'Wait for all items at once (Promise.all)', 'advice-loop');
    await line('Promise.all(Array.from(branches').waitFor();
    await problem('The loop waits for ordersOf item by item').waitFor({ state: 'detached', timeout: 30_000 });
    await takeScreenshot(window.page, 'advice-loop-mended');
  });

  it('hides what is not wanted at its place, with a comment that says so', async () => {
    await take('A new S3Client is made each time', 'Hide this advice here');
    await line('hosting-cost-ignore-next-line').waitFor();
    await problem('A new S3Client is made each time').waitFor({ state: 'detached', timeout: 30_000 });
    await takeScreenshot(window.page, 'advice-hidden');
  });
});
