import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atMost, type Row } from './row';

const project = resolve(__dirname, '../..');

/** The .vsix, as `npm run package` writes it. */
export function* packageRows(): Iterable<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-cost-bench-'));
  try {
    const vsix = join(folder, 'hosting-cost.vsix');
    const output = execFileSync(process.execPath, ['scripts/package.mjs', vsix], { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const files = Number(/\((\d+) files/.exec(output)?.[1] ?? NaN);
    yield atMost('T14', '.vsix', statSync(vsix).size / 1e6, 1.35, 'MB');
    yield atMost('T14', '.vsix, files', files, 22, 'files', 'with the two that vsce adds');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
