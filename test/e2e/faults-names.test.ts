import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Request } from 'playwright-core';
import { fault, type Tally } from '../faults/fault';
import { hover } from './hover';
import { payloads, writeHostileProject } from './hostile-project';
import { openExample, type ExampleWindow } from './open-example';
import { panelFrame } from './panel-frame';
import { billNow, selectTab, type PanelTab } from './panel-parts';
import { runCommand } from './run-command';
import { takeScreenshot } from './take-screenshot';
import { stepByStep } from '../step-by-step';

const everyTab: PanelTab[] = ['traffic', 'bill', 'day', 'handlers', 'assumptions', 'scenarios'];

/** What of the panel's page came out of the project. A text, as it runs in the page. */
const look = `(() => {
  const all = [];
  const collect = (root) => root.querySelectorAll('*').forEach((node) => { all.push(node); if (node.shadowRoot) collect(node.shadowRoot); });
  collect(document.body);
  const those = (isSo) => all.filter(isSo).map((node) => node.outerHTML.slice(0, 300));
  const has = (node, isSo) => [...node.attributes].some(isSo);
  // Prices name the pages that they are from; no name in the project does.
  const isSource = ({ localName, protocol, hostname }) => localName === 'a' && protocol === 'https:' && hostname === 'aws.amazon.com';
  return {
    injected: globalThis.injected ?? null,
    elements: those(({ localName }) => /^(?:img|iframe|object|embed|base|form|link|meta)$/.test(localName)),
    // The words of the reader's language are data that our own page holds; it never runs.
    scripts: those((node) => node.localName === 'script' && !node.nonce && !(node.id === 'l10n' && node.type === 'application/json')),
    handlers: those((node) => has(node, ({ name }) => name.startsWith('on'))),
    links: those((node) => node.localName !== 'script' && !isSource(node) && has(node, ({ name, value }) => /^(?:href|src|action|xlink:href)$/.test(name) && /^\\s*(?:command|javascript|data|https?):/i.test(value))),
    marks: /[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText),
  };
})()`;

describe('faults: names that are markup, commands and marks of direction', function () {
  stepByStep(this);
  let window: ExampleWindow;
  const complaints: string[] = [];
  before(async () => {
    window = await openExample({ prepare: writeHostileProject });
    window.page.on('console', (message) => { if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text()); });
    await runCommand(window.page, 'Estimate hosting cost');
    await panel().locator(billNow('aws-lambda')).waitFor({ timeout: 90_000 });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takeScreenshot(window.page, 'names-failed');
  });
  after(() => window?.close());

  const panel = () => panelFrame(window.page);

  /** The page inside the panel's frames. */
  async function page(): Promise<Frame> {
    for (const frame of window.page.frames()) if (await frame.locator('#panel').count().catch(() => 0)) return frame;
    throw new Error('The panel is not there.');
  }

  /** Nothing of the project became an element, ran, or was stopped by the page's policy alone. */
  async function harmless(tally: Tally, what: string): Promise<void> {
    await tally.once(async () => {
      const found = await (await page()).evaluate(look);
      assert.deepEqual(found, { injected: null, elements: [], scripts: [], handlers: [], links: [], marks: false }, what);
      assert.deepEqual(complaints, [], what);
      assert.equal(await window.page.locator('.monaco-workbench.zenmode, .monaco-workbench.nosidebar.nostatusbar').count(), 0, 'no command was run');
    });
  }

  fault('hostile names of functions, files, routes, hosts, settings and scenarios in the panel, clicked through: no element, no script, no command, nothing for its policy to stop', async (tally) => {
    for (const tab of everyTab) {
      await selectTab(panel(), tab);
      await harmless(tally, tab);
    }
    await selectTab(panel(), 'handlers');
    const toggles = panel().locator('tr.handler button.toggle');
    assert.equal(await toggles.count(), 5);
    assert.ok(await panel().getByText(payloads.image).first().isVisible(), 'it reads as it stands in the project');
    for (let index = 0; index < 5; index++) await toggles.nth(index).click();
    await harmless(tally, 'awaited calls of every handler');
    await takeScreenshot(window.page, 'hostile-handlers');
    await selectTab(panel(), 'scenarios');
    for (const select of await panel().locator('[data-panel="scenarios"] vscode-single-select').all()) {
      await select.click();
      await harmless(tally, 'a list of scenarios');
      await select.press('Escape');
    }
    await takeScreenshot(window.page, 'hostile-scenarios');
    for (const format of ['md', 'csv']) {
      await panel().locator('.export-menu summary').click();
      await panel().locator(`[data-format="${format}"]`).click();
      await window.page.locator('.quick-input-widget input').waitFor();
      await window.page.waitForTimeout(500);
      await window.page.keyboard.press('Enter');
      await window.page.locator('.notification-toast').first().waitFor();
      await window.page.keyboard.press('Escape');
      const text = await readFile(join(window.folder, `hosting-cost.${format}`), 'utf8');
      await tally.once(() => assert.doesNotMatch(text, format === 'md' ? /(?<!\\)<(?:img|script)|(?<!\\)\[click|[\u202a-\u202e]/ : /(?:^|,)[=+@-]/m));
    }
    await selectTab(panel(), 'handlers');
    await panel().locator('tr.handler .name button, tr.handler .name a').filter({ hasText: 'img src' }).first().click();
    await window.page.locator('.tab.active').filter({ hasText: 'img src=x' }).waitFor();
    await harmless(tally, 'opened from the panel');
  });

  fault('no request leaves the webview: fetch, XMLHttpRequest, WebSocket, EventSource, a picture and a script are tried in its page, and its policy stops each', async (tally) => {
    const ways: Record<string, string> = {
      'fetch': "fetch('https://outside.test/').then(() => 'sent', () => 'stopped')",
      'XMLHttpRequest': "new Promise((done) => { const request = new XMLHttpRequest(); request.onload = () => done('sent'); request.onerror = () => done('stopped'); request.open('GET', 'https://outside.test/'); request.send(); })",
      'WebSocket': "new Promise((done) => { try { const socket = new WebSocket('wss://outside.test/'); socket.onopen = () => done('sent'); socket.onerror = () => done('stopped'); } catch { done('stopped'); } })",
      'EventSource': "new Promise((done) => { const source = new EventSource('https://outside.test/'); source.onopen = () => done('sent'); source.onerror = () => { source.close(); done('stopped'); }; })",
      'picture': "new Promise((done) => { const picture = new Image(); picture.onload = () => done('sent'); picture.onerror = () => done('stopped'); picture.src = 'https://outside.test/x.png'; })",
      'script': "new Promise((done) => { const script = document.createElement('script'); script.onload = () => done('sent'); script.onerror = () => done('stopped'); script.src = 'https://outside.test/x.js'; document.head.append(script); })",
    };
    const asked: string[] = [];
    const note = (request: Request) => { if (request.url().includes('outside.test') && request.failure()?.errorText !== 'csp') asked.push(request.url()); };
    window.page.on('requestfinished', note).on('requestfailed', note);
    await tally.each(ways, async (way) => {
      const answer = await (await page()).evaluate(`(() => { const stopped = new Promise((done) => document.addEventListener('securitypolicyviolation', ({ blockedURI }) => done(blockedURI), { once: true })); return Promise.all([${way}, stopped]); })()`) as string[];
      assert.equal(answer[0], 'stopped');
      assert.match(answer[1]!, /outside\.test/);
    });
    assert.deepEqual(asked, []);
    complaints.length = 0;
  });

  fault('the same names in hovers and the sidebar: no markup, no command but the one of the panel', async (tally) => {
    for (const word of ['handler', 'fetch']) {
      await tally.once(async () => {
        const text = await hover(window.page, word === 'handler' ? 'export const handler' : 'await fetch', word, /Open in the cost panel/);
        assert.doesNotMatch(text, /[\u202a-\u202e]/);
        // TypeScript says something of its own there, with links to pages about `fetch`.
        const shown = window.page.locator('.monaco-hover:not(.hidden) .hover-contents').filter({ hasText: 'Open in the cost panel' }).first();
        assert.equal(await shown.locator('img, script, iframe').count(), 0);
        const links = await shown.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''));
        assert.ok(links.length > 0);
        for (const link of links) assert.match(link, /^(?:command:hostingCost\.openHandler\?|file:|vscode-remote:)/);
      });
    }
    await tally.once(async () => {
      await window.page.locator('.activitybar .action-item').filter({ has: window.page.locator('[aria-label^="Hosting Cost"]') }).first().click();
      await window.page.locator('.pane-body .monaco-list-row').filter({ hasText: 'window.injected=1' }).first().waitFor({ timeout: 60_000 });
      const rows = await window.page.locator('.pane-body .monaco-list-row').allInnerTexts();
      assert.ok(rows.every((row) => !/[\u202a-\u202e]/.test(row)));
      assert.equal(await window.page.locator('.pane-body img[src="x"]').count(), 0);
      await takeScreenshot(window.page, 'hostile-sidebar');
    });
    assert.equal(await window.page.evaluate(() => (globalThis as { injected?: unknown }).injected ?? null), null);
    assert.deepEqual(complaints, []);
  });
});
