import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { embeddedJson, htmlReport } from '../src/html-report';
import type { ReadyState } from '../src/messages';
import { sampleAnalysis, sampleHandler } from './report/sample';

const evil = '</script><script>alert(1)</script><!--<script> & "quotes" \u2028 \u2029 ]]>';

function state(): ReadyState {
  return { ...sampleAnalysis([sampleHandler({ name: evil })]), phase: 'ready', surface: 'report', projectName: evil, savedInputs: {} };
}

describe('HTML report', () => {
  it('embeds JSON that no HTML parser takes for markup', () => {
    const text = embeddedJson({ [evil]: evil });
    assert.equal(/[<>&\u2028\u2029]/.test(text), false);
    assert.deepEqual(JSON.parse(text), { [evil]: evil });
  });

  it('holds exactly its own two scripts, whatever the project is called', () => {
    const html = htmlReport(state(), { script: 'run("</script>", "<!--")', style: 'a::before { content: "</style>" }' });
    assert.equal(html.match(/<script/g)?.length, 2);
    assert.equal(html.match(/<\/script>/g)?.length, 2);
    assert.equal(html.match(/<\/style>/g)?.length, 1);
    assert.equal(html.includes('<!--'), false);
    assert.equal(html.includes('<title>&lt;/script&gt;'), true);
  });

  it('escapes the script without changing what it says', () => {
    const html = htmlReport(state(), { script: '["</script>", "<!--", /<\\/SCRIPT>/.source]', style: '' });
    const script = html.match(/<script>([^]*)<\/script>\n<\/body>/)![1]!;
    assert.deepEqual(Function(`return ${script}`)(), ['</script>', '<!--', '<\\/SCRIPT>']);
  });

  it('allows exactly its script and its style, by hash, and nothing from elsewhere', () => {
    const html = htmlReport(state(), { script: 'run()', style: 'body {}' });
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    assert.ok(policy.startsWith("default-src 'none';"));
    assert.ok(policy.includes(`script-src ${hash('run()')};`));
    assert.ok(policy.includes(`style-src ${hash('body {}')};`));
    assert.equal(/unsafe|https?:/.test(policy), false);
  });
});
