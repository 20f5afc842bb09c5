import assert from 'node:assert/strict';
import { webviewMessageSchema } from '../src/messages';

describe('messages from the webview', () => {
  const good: unknown[] = [
    { kind: 'ready' },
    { kind: 'open', file: 'src/a.ts', line: 3, column: 1 },
    { kind: 'change', inputs: { requestsPerMonth: 3e6, handlers: { 'a#b': { memoryMiB: 512 } } }, base: { requestsPerMonth: 2e6 } },
    { kind: 'save', inputs: {}, base: {} },
    { kind: 'save', inputs: { compare: ['render'], scenarios: { more: { requestsPerMonth: 1 } } }, base: {} },
    { kind: 'export', format: 'md', content: '# x' },
    { kind: 'analyse' },
    { kind: 'openSample' },
    { kind: 'cancel' },
  ];
  for (const message of good) it(`takes ${JSON.stringify(message)}`, () => assert.deepEqual(webviewMessageSchema.parse(message), message));

  const bad: unknown[] = [
    undefined,
    'ready',
    { kind: 'unknown' },
    { kind: 'ready', more: 1 },
    { kind: 'open', file: '../secret', line: 1, column: 1 },
    { kind: 'open', file: 'a/../../secret', line: 1, column: 1 },
    { kind: 'open', file: '..\\secret', line: 1, column: 1 },
    { kind: 'open', file: '/etc/passwd', line: 1, column: 1 },
    { kind: 'open', file: 'C:\\secret', line: 1, column: 1 },
    { kind: 'open', file: '', line: 1, column: 1 },
    { kind: 'open', file: 'a.ts', line: 0, column: 1 },
    { kind: 'open', file: 'a.ts', line: 1.5, column: 1 },
    { kind: 'save', inputs: { requestsPerMonth: -1 }, base: {} },
    { kind: 'save', inputs: { requestsPerMonth: NaN }, base: {} },
    { kind: 'save', inputs: { unknown: 1 }, base: {} },
    { kind: 'save' },
    { kind: 'save', inputs: {} },
    { kind: 'save', inputs: {}, base: { unknown: 1 } },
    { kind: 'change', inputs: {} },
    { kind: 'save', inputs: { compare: ['moon'] }, base: {} },
    { kind: 'save', inputs: { scenarios: { more: { scenarios: {} } } }, base: {} },
    { kind: 'export', format: 'exe', content: '' },
    { kind: 'export', format: 'md' },
  ];
  for (const message of bad) it(`refuses ${JSON.stringify(message)}`, () => assert.equal(webviewMessageSchema.safeParse(message).success, false));
});
