import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StateFiles } from '../../src/editor/thread/state-files';

describe('StateFiles', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hosting-cost-state-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes its folder and gives back what was saved', async () => {
    const files = new StateFiles(join(folder, 'a/b'));
    assert.equal(files.load('one.state'), undefined);
    assert.equal(await files.save('one.state', [Buffer.from('first '), Buffer.from('second')]), true);
    assert.equal(String(files.load('one.state')), 'first second');
    assert.deepEqual(readdirSync(join(folder, 'a/b')), ['one.state']);
  });

  it('leaves one whole file, whichever of two windows comes last', async () => {
    const windows = [new StateFiles(folder), new StateFiles(folder)];
    const texts = ['a', 'b'].map((letter) => letter.repeat(300_000));
    for (let round = 0; round < 10; round++) {
      await Promise.all(windows.flatMap((files, index) => [files.save('one.state', [Buffer.from(texts[index]!)]), files.save('one.state', [Buffer.from(texts[index]!)])]));
      assert.ok(texts.includes(String(windows[0]!.load('one.state'))));
      assert.deepEqual(readdirSync(folder), ['one.state']);
    }
  });

  it('says so, and throws nothing, where nothing can be kept or read', async () => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'taken.state'));
    assert.equal(await new StateFiles(join(folder, 'file')).save('one.state', [Buffer.from('x')]), false);
    assert.equal(new StateFiles(join(folder, 'file')).load('one.state'), undefined);
    assert.equal(await new StateFiles(folder).save('taken.state', [Buffer.from('x')]), false);
    assert.equal(new StateFiles(folder).load('taken.state'), undefined);
    assert.deepEqual(readdirSync(folder).sort(), ['file', 'taken.state']);
  });

  it('neither reads nor keeps a file that is too large', async () => {
    const path = join(folder, 'one.state');
    writeFileSync(path, '');
    truncateSync(path, 200 * 1024 * 1024);
    assert.equal(new StateFiles(folder).load('one.state'), undefined);
    const tenMb = Buffer.alloc(10 * 1024 * 1024);
    assert.equal(await new StateFiles(folder).save('one.state', Array<Buffer>(13).fill(tenMb)), false);
    assert.equal(existsSync(path), false);
  });

  it('makes room: the oldest projects go first, and what a process left that ended', async () => {
    const sparse = (name: string, mb: number, secondsAgo: number) => {
      const path = join(folder, name);
      writeFileSync(path, '');
      truncateSync(path, mb * 1024 * 1024);
      utimesSync(path, new Date(), new Date(Date.now() - secondsAgo * 1000));
    };
    sparse('new.state', 100, 10);
    sparse('older.state', 100, 100);
    sparse('oldest.state', 100, 1000);
    sparse('one.state.left.tmp', 1, 10_000);
    sparse('one.state.now.tmp', 1, 10);
    writeFileSync(join(folder, 'of somebody else'), '');
    await new StateFiles(folder).save('one.state', [Buffer.from('x')]);
    assert.deepEqual(readdirSync(folder).sort(), ['new.state', 'of somebody else', 'older.state', 'one.state', 'one.state.now.tmp']);
  });
});
