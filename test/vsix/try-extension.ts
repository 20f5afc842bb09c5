import assert from 'node:assert/strict';
import type { ExampleWindow } from '../e2e/open-example';
import { billNow } from '../e2e/panel-parts';
import { panelFrame } from '../e2e/panel-frame';
import { runCommand } from '../e2e/run-command';

/** The shortest way through every part of the package: command, worker, panel, charts, table. */
export async function tryExtension({ page }: ExampleWindow): Promise<void> {
  await runCommand(page, 'Estimate hosting cost');
  const panel = panelFrame(page);
  await panel.locator('.chart canvas').waitFor({ timeout: 60_000 });
  await panel.getByText('10 handlers').first().waitFor();
  assert.match(await panel.locator(billNow('aws-lambda')).innerText(), /^\$\d/);
}
