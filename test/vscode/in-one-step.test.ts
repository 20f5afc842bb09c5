import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inOneStep } from './in-one-step';

describe('a folder of the cache', () => {
  let cache: string;
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'hosting-cost-cache-'));
  });
  afterEach(() => rmSync(cache, { recursive: true }));

  const fill = async (partial: string) => writeFileSync(join(partial, 'complete'), '');

  it('is filled once', async () => {
    let times = 0;
    const count = async () => void times++;
    await inOneStep(join(cache, 'a'), count);
    await inOneStep(join(cache, 'a'), count);
    assert.equal(times, 1);
  });

  it('is not there when filling it failed, and is filled by the next run', async () => {
    await assert.rejects(inOneStep(join(cache, 'a'), () => Promise.reject(new Error('no network'))), /no network/);
    assert.ok(!existsSync(join(cache, 'a')));
    await inOneStep(join(cache, 'a'), fill);
    assert.deepEqual(readdirSync(cache), ['a']);
  });

  it('removes what an interrupted run has left, and leaves alone what another one is filling', async () => {
    const { pid: ended } = spawnSync(process.execPath, ['--version']);
    mkdirSync(join(cache, `a.partial-${ended}`));
    mkdirSync(join(cache, `a.partial-${process.ppid}`));
    await inOneStep(join(cache, 'a'), fill);
    assert.deepEqual(readdirSync(cache), ['a', `a.partial-${process.ppid}`]);
  });

  it('takes the one that another run has finished meanwhile', async () => {
    await inOneStep(join(cache, 'a'), async () => {
      mkdirSync(join(cache, 'a'));
      writeFileSync(join(cache, 'a', 'other'), '');
    });
    assert.deepEqual(readdirSync(join(cache, 'a')), ['other']);
    assert.deepEqual(readdirSync(cache), ['a']);
  });
});
