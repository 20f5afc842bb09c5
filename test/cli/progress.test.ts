import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { progress } from '../../src/cli/progress';

/** A stream that keeps what is written to it. */
function stream(isTTY: boolean): { stderr: NodeJS.WriteStream; written(): string } {
  const texts: string[] = [];
  const through = new PassThrough();
  through.on('data', (text) => texts.push(String(text)));
  return { stderr: Object.assign(through, { isTTY, columns: 80, rows: 24, cursorTo: () => true, clearLine: () => true }) as unknown as NodeJS.WriteStream, written: () => texts.join('') };
}

describe('progress', () => {
  it('keeps a pipe clean', () => {
    const { stderr, written } = stream(false);
    const bar = progress(stderr);
    bar.report(1, 10, 'a.ts');
    bar.end();
    assert.equal(written(), '');
  });

  it('says nothing about short work', () => {
    const { stderr, written } = stream(true);
    const bar = progress(stderr);
    bar.report(1, 10, 'a.ts');
    bar.end();
    assert.equal(written().includes('a.ts'), false);
  });

  it('shows what is done of long work on a terminal', async () => {
    const { stderr, written } = stream(true);
    const bar = progress(stderr);
    await new Promise((done) => setTimeout(done, 450));
    bar.report(3, 10, 'src/orders.ts');
    bar.end();
    assert.match(written(), /3\/10 src\/orders\.ts/);
  });
});
