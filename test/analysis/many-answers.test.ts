import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

/** A function with more answers than are told apart: what comes after a test of the last of them is followed too. */
describe('a function with many answers', () => {
  for (const [what, no] of [['an object that says no', '{ isCommand: false }'], ['an object without the member', '{}']] as const) {
    it(`does not lose ${what}`, async () => {
      const words = Array.from({ length: 12 }, (_, index) => `word${index}: 'command${index}'`).join(', ');
      const code = `const read = (text) => { for (const [key, command] of Object.entries({ ${words} })) if (text === key) return { isCommand: true, command }; return ${no}; };\nexport const handler = async (event) => { const read_ = read(event.text); if (read_.isCommand) { await fetch('https://command.test'); return; } await fetch('https://text.test'); };\n`;
      const { handlers: [handler] } = await analyzeFiles({ 'handler.ts': code });
      assert.deepEqual(handler?.awaitedCalls.map(({ host, multiplicity }) => [host, multiplicity]), [['command.test', 'conditional'], ['text.test', 'once']]);
    });
  }
});
