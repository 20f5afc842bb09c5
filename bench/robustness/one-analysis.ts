import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { listFiles } from '../../src/analysis/files/list-files';
import { OWN_FAULT } from '../../src/analysis/trace/own-fault';
import { profile } from '../../src/estimate/profile';
import { broken } from './broken';

/** Analyses one broken copy of a project and prints what was found; fails where one handler could not be followed by a fault of ours, or a figure is not finite or out of order. */
async function main(folder: string, how: string): Promise<void> {
  const analyzer = createAnalyzer(folder);
  const change = broken(how);
  const { files } = listFiles(folder);
  for (const file of files) analyzer.setText(file, change(file, readFileSync(join(folder, file), 'utf8')));
  const { handlers, diagnostics, stats } = await analyzer.analyze();
  const fault = diagnostics.find(({ message }) => message.includes(OWN_FAULT));
  assert.ok(!fault, `${fault?.file}: ${fault?.message}`);
  for (const handler of handlers) {
    const { ioWaitMs, cpuMs, initMs } = profile(handler, {});
    for (const { low, likely, high } of [ioWaitMs, cpuMs, initMs]) assert.ok(low >= 0 && low <= likely && likely <= high && Number.isFinite(high), handler.id);
  }
  console.log(JSON.stringify({ handlers: handlers.length, files: files.length, durationMs: stats.durationMs }));
}

void main(process.argv[2]!, process.argv[3]!);
