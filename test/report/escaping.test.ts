import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv } from '../../src/report/documents/csv';
import { escapeMarkdown, markdownTable } from '../../src/report/documents/markdown-table';
import { documentText } from '../../src/report/documents/document-text';
import { textTable } from '../../src/report/documents/text-table';
import { closedOff } from '../../src/report/words/closed-off';

describe('CSV', () => {
  it('quotes what would break a row and ends rows as RFC 4180 says', () => assert.equal(csv([['a,b', 'say "x"', 'two\nlines', 3]]), '"a,b","say ""x""","two\nlines",3\r\n'));

  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("http://x","y")']) {
    it(`keeps a spreadsheet from running ${JSON.stringify(text)}`, () => assert.match(csv([[text]]), /^"?'/));
  }

  it('leaves numbers as numbers', () => assert.equal(csv([[-1.5, 0, 1e-7]]), '-1.5,0,1e-7\r\n'));

  it('has as many cells as columns whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (row) => cells(csv([row])) === row.length));
  });
});

/** Counts the cells of one CSV row by its quotes. */
function cells(text: string): number {
  return text.slice(0, -2).replaceAll(/"(?:[^"]|"")*"/g, 'q').split(',').length;
}

describe('Markdown', () => {
  it('shows markup as text', () => assert.equal(escapeMarkdown('<b>|`*_[x](y)'), '\\<b\\>\\|\\`\\*\\_\\[x\\](y)'));
  it('keeps a cell on its line', () => assert.equal(escapeMarkdown('a\n| b'), 'a \\| b'));
  it('aligns numbers', () => assert.equal(markdownTable(['A', 'B'], [['x', '1']], [1]), '| A | B |\n| --- | ---: |\n| x | 1 |\n'));
});

describe('terminal', () => {
  it('prints no control characters of the project', () => assert.equal(/\u001b/.test(textTable(['A'], [['\u001b[31mred\u0007']])), false));
  it('prints neither control characters nor marks of direction in any part of a document', () => {
    const hostile = '\u001b[2Jgone\u202egpj.exe\u2066\r';
    const text = documentText([{ title: hostile, paragraphs: [hostile], items: [hostile], table: { head: ['A'], rows: [[hostile]], right: [] } }]);
    assert.equal(/[\u001b\r\u202e\u2066]/.test(text), false);
    assert.equal(text.split('gone').length, 5);
  });
  it('has no trailing blanks', () => assert.equal(/ \n/.test(textTable(['Name', 'Where'], [['a', 'b'], ['longer', '']])), false));
});

describe('a name before an amount', () => {
  it('ends the direction in which it is read itself', () => assert.deepEqual(['getOrder', 'معالجة', 'הזמנה', '注文'].map(closedOff), ['getOrder', 'معالجة\u200e', 'הזמנה\u200e', '注文']));
});
