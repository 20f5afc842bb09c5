import assert from 'node:assert/strict';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

const read = `if ('a' in known) await fetch('https://a.example/');`;

/** Modules that set something up in a way that only a run could follow. */
const modules: Record<string, Record<string, string>> = {
  'names of the environment are put into an object': { 'handler.js': `const known = {}; for (const [key, value] of Object.entries(process.env)) known[key] = value; export const handler = async () => { ${read} };` },
  'a function does it': { 'handler.js': `const known = {}; function setUp() { for (const key of Object.keys(process.env)) known[key] = 1; } setUp(); export const handler = async () => { ${read} };` },
  'an object of another module is filled': {
    'known.js': `export const known = {};`,
    'handler.js': `import { known } from './known'; for (const key of Object.keys(process.env)) known[key] = 1; export const handler = async () => { ${read} };`,
  },
  'an object is handed to what fills it': { 'handler.js': `const known = {}; const fill = (into, from) => { for (const key of Object.keys(from)) into[key] = 1; }; fill(known, process.env); export const handler = async () => { ${read} };` },
  'a function that a variable holds does it': { 'handler.js': `const known = {}; const setUp = () => { for (const key of Object.keys(process.env)) known[key] = 1; }; setUp(); export const handler = async () => { ${read} };` },
  'a function of another module does it': {
    'known.js': `export const known = {}; export const setUp = (from) => { for (const key of Object.keys(from)) known[key] = 1; };`,
    'all.js': `export * from './known';`,
    'start.js': `import * as all from './all'; all.setUp(process.env);`,
    'handler.js': `import './start'; import { setUp } from './all'; import { known } from './known'; setUp(process.env); export const handler = async () => { ${read} };`,
  },
  'it is put into what a whole module exports': {
    'known.js': `export const known = {};`,
    'setup.js': `import * as all from './known'; for (const key of Object.keys(process.env)) all.known[key] = 1; export const isUp = true;`,
    'handler.js': `import { isUp } from './setup'; import { known } from './known'; export const handler = async () => { if (isUp) ${read} };`,
  },
  'a function in the one that does it calls something of its own the same': { 'handler.js': `const known = {}; const setUp = (from) => { for (const key of Object.keys(from)) known[key] = 1; return Object.keys(from).map((known) => known.length); }; setUp(process.env); export const handler = async () => { ${read} };` },
  'it is put into what CommonJS exports': {
    'known.js': `for (const key of Object.keys(process.env)) exports[key] = 1;`,
    'handler.js': `const known = require('./known'); exports.handler = async () => { ${read} };`,
  },
  'it is put into something that CommonJS exports': {
    'known.js': `exports.known = {}; for (const key of Object.keys(process.env)) module.exports.known[key] = 1;`,
    'handler.js': `import { known } from './known'; export const handler = async () => { ${read} };`,
  },
  'a variable is assigned': { 'handler.js': `let known = false; for (const key of Object.keys(process.env)) if (key === 'A') known = true; export const handler = async () => { if (known) await fetch('https://a.example/'); };` },
};

describe('a module that cannot be followed while it loads', () => {
  for (const [what, files] of Object.entries(modules)) {
    it(`${what}: what depends on it may be so or otherwise`, async () => {
      const { handlers } = await analyzeFiles(files);
      const { low, high } = profile(handlers[0]!, {}).ioWaitMs;
      assert.equal(low, 0);
      assert.ok(high > 0);
    });
  }

  it('leaves what it does not touch as it is', async () => {
    const { handlers } = await analyzeFiles({ 'handler.js': `const known = {}; const MOST = 3; for (const key of Object.keys(process.env)) known[key] = 1; const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); export const handler = async (event) => { for (let i = 0; i < MOST; i++) await wait(10); };` });
    assert.deepEqual(profile(handlers[0]!, {}).ioWaitMs, { low: 30, likely: 30, high: 30 });
  });
});

describe('a package of which a model tells a part', () => {
  for (const [what, imports, used] of [
    ['names', `import { captureMessage } from '@sentry/node'; import { NextResponse } from 'next/server';`, `captureMessage('a'); return NextResponse.json({});`],
    ['the whole package', `import * as Sentry from '@sentry/node'; import * as server from 'next/server'; Sentry.init({ dsn: 'a' });`, `Sentry.captureMessage('a'); return server.NextResponse.json({});`],
    ['what is required', `const Sentry = require('@sentry/node'); Sentry.init({ dsn: 'a' });`, `Sentry.captureMessage('a');`],
  ] as const) {
    it(`leaves exact what uses the rest of it: ${what}`, async () => {
      const { handlers } = await analyzeFiles({ 'handler.js': `${imports} const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); export const handler = async () => { const queue = [() => wait(10), () => wait(20), () => wait(30), () => wait(40)]; const turn = async () => { while (queue.length > 0) { await queue.shift()(); } }; await Promise.all([turn(), turn()]); ${used} };` });
      assert.deepEqual(profile(handlers[0]!, {}).ioWaitMs, { low: 60, likely: 60, high: 60 });
    });
  }
});

describe('a whole package of which a model tells a part', () => {
  for (const [what, test] of [
    ['its names are listed', `Object.keys(Sentry).length > 0`],
    ['it is asked for a name', `'captureMessage' in Sentry`],
    ['it is copied', `({ ...Sentry }).captureMessage`],
    ['the rest of it is taken', `rest.captureMessage`],
  ] as const) {
    it(`has what the package has: ${what}`, async () => {
      const { handlers } = await analyzeFiles({ 'handler.js': `import * as Sentry from '@sentry/node'; const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); export const handler = async () => { const { init, ...rest } = Sentry; if (${test}) await wait(10); };` });
      assert.equal(profile(handlers[0]!, {}).ioWaitMs.high, 10);
    });
  }
});

describe('modules on the way to what is exported with export *', () => {
  it('do what they do when they load', async () => {
    const { handlers } = await analyzeFiles({
      'order.js': `export const settings = { ms: 10 };`,
      'setup.js': `import { settings } from './order'; export * from './order'; settings.ms = 40;`,
      'index.js': `export * from './setup';`,
      'handler.js': `import { settings } from './index'; export const handler = async () => { await new Promise((resolve) => setTimeout(resolve, settings.ms)); };`,
    });
    assert.deepEqual(profile(handlers[0]!, {}).ioWaitMs, { low: 40, likely: 40, high: 40 });
  });
});

describe('what one declaration makes under two names', () => {
  it('is every request’s, whichever is asked for first', async () => {
    const { handlers } = await analyzeFiles({ 'handler.js': `const settings = { ms: 40 }, cache = { value: 0 }; const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); export const handler = async () => { const { ms } = settings; if (!cache.value) { await wait(ms); cache.value = 1; } };` });
    assert.equal(profile(handlers[0]!, {}).ioWaitMs.low, 0);
  });
});

describe('an error after the ways out of a function', () => {
  it('is the exception, not what comes after it', async () => {
    const { handlers } = await analyzeFiles({ 'handler.js': `const find = (name) => { if (process.env[name]) return process.env[name]; throw new Error(name); }; export const handler = async () => { await fetch(find('ADDRESS')); };` });
    const { likely, high } = profile(handlers[0]!, {}).ioWaitMs;
    assert.ok(likely > 0.3 * high, JSON.stringify({ likely, high }));
  });

  it('leaves each of several ways out its share', async () => {
    const { handlers } = await analyzeFiles({ 'handler.js': `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); export const handler = async ({ kind }) => { if (kind === 'a') return sleep(100); if (kind === 'b') return sleep(200); if (kind === 'c') return sleep(300); throw new Error(kind); };` });
    const { likely } = profile(handlers[0]!, {}).ioWaitMs;
    // A third each; of what is left after two, nearly all take the last one.
    assert.ok(Math.abs(likely - (100 + 200 + 0.98 * 300) / 3) < 1e-6, String(likely));
  });
});
