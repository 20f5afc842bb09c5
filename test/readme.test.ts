import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scripts } from '../package.json';
import { everyOption } from '../src/hosting/every-option';
import { parseProjectFile } from '../src/inputs/project-file';
import { packagedReadme } from '../scripts/packaged-readme.mjs';

const project = resolve(__dirname, '..');
const read = (file: string): string => readFileSync(join(project, file), 'utf8');
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found!);
const relativeLinks = (text: string): string[] => matches(text, /\]\((?!https?:|#)([^)]+)\)/g);

describe('what a new user reads', () => {
  for (const file of ['CHANGELOG.md', 'CONTRIBUTING.md', 'README.md', 'SECURITY.md']) {
    it(`${file} links to files that are there`, () => {
      assert.deepEqual(relativeLinks(read(file)).filter((link) => !existsSync(join(project, link))), []);
    });

    it(`${file} names commands that are there`, () => {
      const named = matches(read(file), /npm run ([\w:]+)/g);
      assert.deepEqual(named.filter((name) => !(name in scripts)), []);
    });
  }

  it('CONTRIBUTING.md names files that are there', () => {
    const named = matches(read('CONTRIBUTING.md'), /`((?:src|test|bench|webview|scripts)\/[\w./-]+)`/g);
    assert.ok(named.length > 10);
    assert.deepEqual(named.filter((path) => !existsSync(join(project, path))), []);
  });

  it('CONTRIBUTING.md shows rows as they stand in the code', () => {
    const [example] = matches(read('CONTRIBUTING.md'), /^(\{ id: '.*)$/gm);
    const [price] = matches(read('CONTRIBUTING.md'), /^(\{"skuId": .*)$/gm);
    assert.ok(read('test/hosting/calculator-examples.test.ts').includes(example!), example);
    assert.ok(read('src/hosting/prices/platforms.json').includes(price!), price);
  });

  it('README.md shows a hosting-cost.json that is accepted', () => {
    const [example] = matches(read('README.md'), /```jsonc\n([\s\S]*?)```/g);
    const { inputs, diagnostics } = parseProjectFile(example!);
    assert.deepEqual(diagnostics, []);
    assert.equal(inputs.requestsPerMonth, 30_000_000);
  });

  it('README.md counts the hosting options that there are', () => assert.match(read('README.md'), new RegExp(`# ${everyOption.length} ways to host`)));

  it('package.json and the tool for agents count them too', () => {
    assert.match(read('package.json'), new RegExp(`and on ${everyOption.length - 2} other hosting options`));
    for (const file of ['package.json', 'src/cli/mcp-server.ts']) assert.match(read(file), new RegExp(`of ${everyOption.length} hosting options`), file);
  });

  it('has pictures that load quickly', () => {
    const pictures = matches(read('README.md'), /!\[[^\]]+\]\(([^)]+)\)/g);
    assert.equal(pictures.length, 2);
    for (const picture of pictures) assert.ok(statSync(join(project, picture)).size <= 200_000, picture);
  });

  it('has, in the package, no link to what is not in it, and all the words', () => {
    const packaged = packagedReadme(read('README.md'));
    assert.deepEqual(relativeLinks(packaged), []);
    assert.match(packaged, /See SECURITY\.md\./);
    assert.equal(packaged.split('\n## ').length, read('README.md').split('\n## ').length);
  });
});
