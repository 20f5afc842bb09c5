import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { activated, extension } from './example';

/** Entry file of the extension, in bytes: what every window pays that shows TypeScript. */
const MOST_BYTES = 50_000;

/** Runs first: whatever other tests load comes later. */
describe('activation', () => {
  it('loads the small entry file only: no parser, no validation, no chart', async () => {
    await activated();
    const main = join(extension().extensionPath, extension().packageJSON.main);
    const ours = Object.keys(require.cache).filter((file) => dirname(file) === dirname(main));
    assert.deepEqual(ours.map((file) => basename(file)), ['extension.js']);
    const foreign = Object.keys(require.cache).filter((file) => /[\\/](ts-morph|typescript|zod|chart\.js)[\\/.]/.test(file) && file.startsWith(extension().extensionPath));
    assert.deepEqual(foreign, []);
    assert.ok(statSync(main).size <= MOST_BYTES || !isMinified(main), `${main} has ${statSync(main).size} bytes`);
    assert.doesNotMatch(readFileSync(main, 'utf8'), /\bZodType\b|createSourceFile|CategoryScale/);
  });

  it('registers every command that package.json names', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const { commands } = extension().packageJSON.contributes;
    assert.ok(commands.length > 0);
    for (const { command } of commands) assert.ok(known.has(command), command);
  });

  it('offers "Estimate hosting cost"', () => {
    const { commands } = extension().packageJSON.contributes;
    assert.equal(commands.find(({ command }: { command: string }) => command === 'hostingCost.estimate')?.title, 'Estimate hosting cost');
  });
});

function isMinified(file: string): boolean {
  return readFileSync(file, 'utf8').split('\n').length < 50;
}
