import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openExample, openFile, untilFigures, type Example } from './example';

const FILE = 'src/handlers/get-order.ts';
/** Whoever opens a file reads before they type, in ms: the analysis warms itself up in that pause. */
const READING_MS = 5_000;

/** A handler of 2,000 lines: helpers that compute, and some that wait. */
function longHandler(): string {
  const helpers = Array.from({ length: 240 }, (_, index) => `async function step${index}(id: string): Promise<string> {\n  const parts = id.split('-');\n  const text = parts.map((part) => part.trim()).join('/');\n  if (text.length > ${index}) return text;\n  const response = await fetch(\`https://part${index % 7}.example/\${text}\`);\n  const body = await response.text();\n  return body.slice(0, ${index + 1});\n}\n`);
  const calls = Array.from({ length: 60 }, (_, index) => `  const value${index} = await step${index * 4}('a');`);
  return `${helpers.join('')}export const handler = async () => {\n${calls.join('\n')}\n  await fetch('https://typed.example/');\n};\n`;
}

describe('a file of 2,000 lines', () => {
  let example: Example;
  before(async () => {
    example = await openExample();
  });
  afterEach(closeEditors);

  it('has figures that follow the last keystroke, without stale ones and without two handlers for one', async () => {
    const editor = await openFile(example, FILE);
    const original = editor.document.getText();
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), longHandler()));
    const hosts = () => example.session.figures!.analysis.handlers.filter(({ name }) => name === 'getOrder').flatMap(({ awaitedCalls }) => awaitedCalls.map(({ host }) => host));
    await untilFigures(example, () => hosts().includes('typed.example'));
    await new Promise((resolve) => setTimeout(resolve, READING_MS));
    assert.ok(editor.document.lineCount >= 1_980, `${editor.document.lineCount} lines`);
    const times: number[] = [];
    for (let round = 0; round < 8; round++) {
      let typed = 'typed';
      for (const key of `-r${round}`) {
        const place = editor.document.positionAt(editor.document.getText().indexOf(`https://${typed}`) + `https://${typed}`.length);
        await editor.edit((edit) => edit.insert(place, key));
        typed += key;
      }
      const typedAt = performance.now();
      await untilFigures(example, () => hosts().includes(`${typed}.example`));
      times.push(performance.now() - typedAt);
      assert.equal(example.session.figures!.analysis.handlers.filter(({ file }) => file === FILE).length, 1);
      await editor.edit((edit) => edit.replace(new vscode.Range(editor.document.positionAt(editor.document.getText().indexOf(`https://${typed}`)), editor.document.positionAt(editor.document.getText().indexOf(`https://${typed}`) + `https://${typed}`.length)), 'https://typed'));
      await untilFigures(example, () => hosts().includes('typed.example'));
    }
    const sorted = times.toSorted((a, b) => a - b);
    console.log(`      ${Math.round(sorted[sorted.length >> 1]!)} ms after the last keystroke (median), ${Math.round(sorted.at(-1)!)} ms at most`);
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), original));
  });
});
