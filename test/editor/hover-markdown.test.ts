import assert from 'node:assert/strict';
import { hoverMarkdown } from '../../src/editor/code/hover-markdown';

const empty = { title: 'createOrder', subtitle: '', facts: [], reasons: [], links: [] };

describe('hoverMarkdown', () => {
  it('shows facts, reasons and links', () => {
    const markdown = hoverMarkdown(
      {
        title: 'createOrder',
        subtitle: 'HTTP',
        facts: [{ label: 'Waiting', value: '91%', note: 'of the billed time' }],
        reasons: [{ text: '5 ms for a call', origin: 'assumed', source: 'usual latency' }],
        links: [{ label: 'here', location: { file: 'a.ts', line: 3, column: 1 } }],
      },
      ({ file, line }) => `file:///p/${file}#L${line}`,
    );
    assert.equal(markdown, '**createOrder** HTTP\n\nWaiting **91%** of the billed time\n\nWhy:\n- 5 ms for a call, *assumed*: usual latency\n\nWhere:\n- [here](file:///p/a.ts#L3)');
  });

  it("takes the project's text as text: no link, command, image, HTML or icon comes of it", () => {
    const evil = '[x](command:evil) ![y](http://z) <b onclick="1"> $(bug) `code` **bold** line\nbreak';
    const markdown = hoverMarkdown({ ...empty, title: evil, facts: [{ label: evil, value: evil, note: evil }] }, () => '');
    assert.doesNotMatch(markdown, /[^\\]\]\(|<b|[^\\]\$\(|[^\\]`|line\nbreak/);
    assert.match(markdown, /\\\[x\\\]\\\(command\\:evil\\\)/);
  });

  it('counts what would make it a report', () => {
    const reasons = Array.from({ length: 11 }, (_, index) => ({ text: `reason ${index}`, origin: 'found' as const, source: 'x' }));
    assert.match(hoverMarkdown({ ...empty, reasons }, () => ''), /and 3 more$/);
  });
});
