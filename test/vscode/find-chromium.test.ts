import assert from 'node:assert/strict';
import { findChromium } from './find-chromium';

describe('Chromium', () => {
  const before = process.env.CHROME_PATH;
  afterEach(() => {
    if (before === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = before;
  });

  it('is the one that CHROME_PATH names', async () => {
    process.env.CHROME_PATH = process.execPath;
    assert.equal(await findChromium(), process.execPath);
  });

  it('is asked for by name when CHROME_PATH names nothing', async () => {
    process.env.CHROME_PATH = '/nowhere/chrome';
    await assert.rejects(findChromium(), /CHROME_PATH names \/nowhere\/chrome, which is not there/);
  });
});
