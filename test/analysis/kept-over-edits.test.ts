import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer, type Analyzer } from '../../src/analysis/analyzer';
import { inProject } from '../in-project';
import { keptInMemory } from '../kept-in-memory';
import { toldOf } from '../told-of';
import { writeFiles } from '../write-files';

const template = 'service: kept\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions:\n  h: { handler: src/h.handler }\n';
const service = "export async function load(id) { return fetch('https://a.test/' + id); }\n";

describe('what is kept over edits', () => {
  it('knows who imports what after an analysis that was cancelled while a file was half-typed', async () => {
    const handler = "import { load } from './svc';\nexport const handler = async (event) => load(event.id);\n";
    await typing({ 'serverless.yml': template, 'src/h.ts': handler, 'src/svc.ts': service, 'src/other.ts': 'export const other = 1;\n' }, async (project) => {
      await project.cancelled(/^Following handlers/, { 'src/h.ts': `${handler}/` });
      await project.compared({ 'src/h.ts': `${handler}// note` });
      await project.compared({ 'src/svc.ts': `import { other } from './other';\n${service.replace('a.test', 'b.test')}` });
    });
  });

  it('knows who imports what after an analysis that was cancelled when a file had come and gone again', async () => {
    const handler = "import { load } from './svc';\nexport const handler = async (event) => load(event.id);\n";
    await typing({ 'serverless.yml': template, 'src/h.ts': handler, 'src/svc.ts': service, 'src/other.ts': 'export const other = 1;\n' }, async (project) => {
      project.save({ 'src/new.ts': 'export const nothing = 1;\n' });
      await project.cancelled(/^Looking for .+ handlers/, {});
      project.save({ 'src/new.ts': undefined });
      await project.compared({});
      await project.compared({ 'src/svc.ts': `import { other } from './other';\n${service.replace('a.test', 'b.test')}` });
    });
  });

  it('has handlers in one order, whether their files are saved or not', async () => {
    const handler = "import type { Handler } from 'aws-lambda';\nexport const handler: Handler = async () => fetch('https://a.test/');\n";
    await typing({ 'src/b.ts': handler }, async (project) => {
      await project.compared({ 'src/a.ts': handler });
      project.save({ 'src/a.ts': handler });
      await project.compared({});
    });
  });

  it('says nothing of a file that it reads for comparison alone', async () => {
    const sam = "Transform: AWS::Serverless-2016-10-31\nResources:\n  H: { Type: AWS::Serverless::Function, Properties: { PackageType: Image }, Metadata: { DockerContext: ./h, Dockerfile: Dockerfile } }\n";
    await typing({ 'template.yaml': sam, 'h/Dockerfile': 'FROM node\nCOPY app.js ./\nCMD ["app.handler"]\n', 'h/app.js': "exports.handler = async () => fetch('https://a.test/');\n", 'serverless.yml': template, 'src/h.ts': service.replace('load', 'handler') }, async (project) => {
      await project.compared({ 'template.yaml': 'Resources: {}\n', 'h/Dockerfile': 'FROM node\n\u0000\n' });
    });
  });

  for (const file of ['tools/clean.py', 'generated/client.ts']) {
    it(`answers as before when somebody types in a file that no answer has read: ${file}`, async () => {
      await inProject({ 'serverless.yml': template, '.gitignore': 'generated/\n', 'src/h.ts': service.replace('load', 'handler'), [file]: '1\n' }, async (root) => {
        const analyzer = createAnalyzer(root);
        const { handlers } = await analyzer.analyze();
        for (const text of ['2\n', '3\n']) {
          analyzer.setText(file, text);
          assert.equal((await analyzer.analyze({ isOnlyText: true })).handlers, handlers);
        }
      });
    });
  }

  it('reads constants that a configuration imports anew after an analysis that was cancelled', async () => {
    const configuration = "import { MEMORY } from './config';\nexport default $config({ app: () => ({ name: 'kept', home: 'aws' }), async run() { new sst.aws.Function('H', { handler: 'src/h.handler', memory: MEMORY }); } });\n";
    const files = { 'sst.config.ts': configuration, 'config.ts': "export const MEMORY = '512 MB';\n", 'src/h.ts': "export const handler = async () => fetch('https://a.test/');\n" };
    await typing(files, async (project) => {
      await project.cancelled(/^Following handlers/, { 'config.ts': "export const MEMORY = '1024 MB';\n" });
      await project.compared({ 'config.ts': "export const MEMORY = '2048 MB';\n" });
      await project.compared({ 'config.ts': "export const MEMORY = '4096 MB';\n" });
    });
  });

  it('follows a constructor that changes, of whoever makes the object', async () => {
    const repo = "export class Repo { constructor() { this.url = 'https://a.test/'; } find() { return fetch(this.url); } }\n";
    const handler = "import middy from '@middy/core';\nimport { Repo } from './svc';\nexport const handler = middy(async () => { await new Repo().find(); });\n";
    await typing({ 'serverless.yml': template, 'src/h.ts': handler, 'src/svc.ts': repo }, async (project) => {
      await project.compared({ 'src/svc.ts': repo.replace('a.test', 'b.test') });
      await project.compared({ 'src/svc.ts': repo.replace('a.test', 'c.test').replace('constructor() {', "constructor() { void fetch('https://d.test/');") });
    });
  });

  it('follows what a wrapper runs, what streams do and what listens, in one order of steps', async () => {
    const streams = "import { Transform } from 'node:stream';\nimport { load } from './svc';\nexport class Enrich extends Transform { async _transform(row, _encoding, done) { done(null, await load(row.id)); } }\nexport const made = () => new Transform({ transform(row, _encoding, done) { load(row).then(() => done()); } });\n";
    const handler = "import middy from '@middy/core';\nimport { pipeline } from 'node:stream/promises';\nimport { createReadStream } from 'node:fs';\nimport { createInterface } from 'node:readline';\nimport { Enrich, made } from './streams';\nimport { load } from './svc';\nconst run = async () => { await pipeline(createReadStream('/tmp/a'), new Enrich(), made()); const rows = createInterface({ input: process.stdin }); rows.on('line', async (row) => { await load(row); }); await load(1); };\nexport const handler = middy(run);\nexport const again = async () => { await run(); await run(); };\n";
    const twice = `${template}  again: { handler: src/h.again }\n`;
    await typing({ 'serverless.yml': twice, 'src/h.ts': handler, 'src/svc.ts': service, 'src/streams.ts': streams }, async (project) => {
      await project.compared({ 'src/svc.ts': service.replace('a.test', 'b.test') });
      await project.compared({ 'src/streams.ts': streams.replace('done(null, await load(row.id));', "await load(row.id); await fetch('https://d.test/'); done();") });
      await project.compared({ 'src/h.ts': handler.replace('await load(1);', 'const left = [1, 2]; while (left.pop()) await load(1);') });
    });
  });

  it('follows a constructor that changes of a typed parameter and of a base class', async () => {
    const repo = "export class Base { constructor() { this.url = 'https://a.test/'; } }\nexport class Repo extends Base { find() { return fetch(this.url); } }\n";
    const handler = "import { Repo } from './svc';\nconst run = async (repo: Repo) => { await repo.find(); };\nexport const handler = async (event) => { await run(event); await new Repo().find(); };\n";
    await typing({ 'serverless.yml': template, 'src/h.ts': handler, 'src/svc.ts': repo }, async (project) => {
      await project.compared({ 'src/svc.ts': repo.replace('a.test', 'b.test') });
    });
  });

  it('follows classes that implement what a handler asks for, and what those import', async () => {
    const files = {
      'serverless.yml': template, 'src/types.ts': 'export interface Store { find(): Promise<unknown>; }\n', 'src/lib.ts': "export const url = 'https://a.test/';\n",
      'src/h.ts': "import type { Store } from './types';\nconst run = async (store: Store) => { await store.find(); };\nexport const handler = async (event) => run(event);\n",
      'src/store.ts': "import { url } from './lib';\nimport type { Store } from './types';\nexport class WebStore implements Store { async find() { return fetch(url); } }\n",
    };
    await typing(files, async (project) => {
      await project.compared({ 'src/lib.ts': "export const url = 'https://b.test/';\n" });
      await project.compared({ 'src/store.ts': files['src/store.ts'].replace('fetch(url)', "fetch('https://c.test/')") });
    });
  });

  it('goes on telling that a class that a handler may need does not parse', async () => {
    const files = {
      'serverless.yml': `${template}  g: { handler: src/g.handler }\n`, 'src/types.ts': 'export interface Store { find(): Promise<unknown>; }\n', 'src/svc.ts': service,
      'src/h.ts': "import type { Store } from './types';\nconst run = async (store: Store) => { await store.find(); };\nexport const handler = async (event) => run(event);\n",
      'src/g.ts': "import { load } from './svc';\nexport const handler = async (event) => load(event.id);\n",
      'src/store.ts': "import type { Store } from './types';\n/export class WebStore implements Store { async find() { return fetch('https://store.test/'); } }\n",
    };
    await typing(files, async (project) => {
      await project.compared({ 'src/svc.ts': `// note\n${service}` });
      await project.compared({ 'src/types.ts': `// note\n${files['src/types.ts']}` });
    });
  });

  for (const [configuration, others] of [
    ['sst.config.ts', { 'serverless.yml': template, 'src/h.ts': "import { Resource } from 'sst';\nexport const handler = async () => fetch(Resource.Api.url);\n" }],
    ['web/nuxt.config.ts', { 'serverless.yml': template, 'src/h.ts': "import { load } from '../web/server/load';\nexport const handler = async () => load();\n", 'web/server/load.ts': service }],
  ] as const) {
    it(`goes on telling that a configuration that nobody imports does not parse: ${configuration}`, async () => {
      const other = "export const other = 'https://other.test/';\n";
      await typing({ ...others, [configuration]: '  },\n', 'src/other.ts': other }, async (project) => {
        await project.compared({ 'src/other.ts': other.replace('other.test', 'else.test') });
        await project.compared({ 'src/other.ts': '' });
        await project.compared({ [configuration]: 'export default {};\n' });
      });
    });
  }

  for (const [configuration, text, others] of [
    ['web/nuxt.config.ts', '  },\n', { 'src/h.ts': "import { load } from '../web/server/load';\nexport const handler = async () => load();\n", 'web/server/load.ts': service }],
    ['tests-worker/wrangler.toml', 'name = "x\n', { 'src/h.ts': "export const handler = async (event) => event.env.SEEN.get('a');\n" }],
  ] as const) {
    it(`follows only whom it concerns anew while a configuration that nobody imports does not parse: ${configuration}`, async () => {
      const other = "export const handler = async () => fetch('https://g.test/');\n";
      const three = template.replace('  h:', '  f: { handler: src/f.handler }\n  g: { handler: src/g.handler }\n  h:');
      await typing({ ...others, 'serverless.yml': three, [configuration]: text, 'src/f.ts': other, 'src/g.ts': other }, async (project) => {
        await project.compared({ 'src/f.ts': other.replace('g.test', 'f.test') });
        project.write({ 'src/f.ts': other });
        const followed = new Set<number>();
        const { diagnostics } = await project.analyzer.analyze({ onProgress: (index, _total, what) => void (what === 'Following handlers' && followed.add(index)) });
        assert.deepEqual([diagnostics.map(({ file }) => file), [...followed]], [[configuration], [0, 2]]);
      });
    });
  }

  const repo = "class Repo { url = 'https://a.test/'; find() { return fetch(this.url); } }";
  for (const [type, declared] of [
    ['{ repo: Repo }', repo],
    ['{ inner: Pick<{ repo: Repo }, "repo"> }["inner"] | { repo: Repo }', repo],
    ['ReturnType<typeof createContext>', "const createContext = (url = 'https://a.test/') => ({ repo: { find: () => fetch(url) } });"],
    ['typeof context', "const context = { repo: { url: 'https://a.test/', find() { return fetch(this.url); } } };"],
  ] as const) {
    it(`takes a name for used that a type has in it: ${type}`, async () => {
      const source = `export async function run(c: ${type}) { await c.repo.find(); }\n${declared}\n`;
      const handler = "import { run } from './ctx';\nexport const handler = async (event) => run(event);\n";
      await typing({ 'serverless.yml': template, 'src/h.ts': handler, 'src/ctx.ts': source }, async (project) => {
        await project.compared({ 'src/ctx.ts': source.replace('a.test', 'b.test') });
      });
    });
  }

  for (const load of ['await import(`./jobs/${event.kind}`)', 'require(`./jobs/${event.kind}`)', "await import(['./jobs/', 'a'].join(''))"]) {
    it(`follows modules whose path is computed: ${load}`, async () => {
      const job = "const url = 'https://a.test/';\nexport async function run() { return fetch(url); }\n";
      const handler = `export const handler = async (event) => { const job = ${load}; await job.run(); };\n`;
      const files = { 'serverless.yml': template, 'src/h.ts': handler, 'src/jobs/a.ts': job, 'src/jobs/b.ts': job, 'src/other.ts': "export const other = 'https://other.test/';\n" };
      await typing(files, async (project) => {
        await project.compared({ 'src/jobs/a.ts': job.replace('a.test', 'b.test') });
        await project.compared({ 'src/jobs/a.ts': `import { other as url } from '../other';\n${job.slice(job.indexOf('export'))}` });
        await project.compared({ 'src/other.ts': "export const other = 'https://else.test/';\n" });
        await project.compared({ 'src/h.ts': `${handler}/` });
        await project.compared({ 'src/h.ts': `${handler}//` });
        await project.compared({ 'src/jobs/a.ts': job });
      });
    });
  }

  it('numbers the steps of a handler in the same way, whatever the handlers before it did', async () => {
    const note = "export async function note(to) { to.noted = true; await fetch('https://a.test/'); }\n";
    const many = `import { note } from './svc';\nexport const handler = async () => { ${'await note({}); '.repeat(14)} };\n`;
    const twice = "import { note } from './svc';\nexport const handler = async () => { await note(1); await note(1); };\n";
    await typing({ 'serverless.yml': `${template}  k: { handler: src/k.handler }\n`, 'src/svc.ts': note, 'src/h.ts': many, 'src/k.ts': twice }, async (project) => {
      await project.compared({ 'src/k.ts': twice.replace('=> {', "=> { await fetch('https://b.test/');") });
    });
  });

  it('decides of a global of the runtime on each path anew', async () => {
    const asks = "export const handler = async () => { const cache = caches.default; if (cache) await fetch('https://a.test/'); else await fetch('https://b.test/'); };\n";
    await typing({ 'serverless.yml': `${template}  k: { handler: src/k.handler }\n`, 'src/h.ts': asks, 'src/k.ts': asks }, async ({ analyzer }) => {
      for (const { paths } of (await analyzer.analyze()).handlers) assert.deepEqual(paths?.kind === 'branch' && paths.arms.map(({ probability, body }) => [probability, body.kind]), [[0.5, 'call'], [0.5, 'call']]);
    });
  });

  const settings = "export const settings = { times: 1, list: [], url: 'https://s.test/' };\nexport const kept = new Map();\nexport class Base { static times = 1; }\nexport let count = 1;\nexport function more() { count = 3; }\n";
  const settled = "import { Base, kept, more, settings } from './settings';\nexport const handler = async () => { for (let i = 0; i < settings.times; i++) await fetch(settings.url); for (const one of settings.list) await one(); for (let i = 0; i < Base.times; i++) await fetch('https://b.test/'); for (const one of kept.values()) await one(); if (process.env.SLOW === 'y') await fetch('https://e.test/'); };\n";
  for (const change of ['settings.times = 3;', "settings.list.push(async () => fetch('https://l.test/'));", "Object.assign(settings, { url: 'https://o.test/' });", 'Base.times = 3;', "kept.set('x', async () => fetch('https://m.test/'));", "process.env.SLOW = 'y';", 'more();', "export const handler = async () => { settings.times = 4; settings[Date.now()] = 1; process.env.SLOW = 'y'; await fetch('https://h.test/'); const { late } = await import('./late'); await late(); };"]) {
    it(`follows each handler as if it were the only one, whatever modules and other handlers change: ${change.slice(0, 40)}`, async () => {
      const changing = `import { Base, kept, more, settings } from './settings';\n${change}\n${change.includes('handler') ? '' : "export const handler = async () => { await fetch('https://h.test/'); };\n"}`;
      const changingToo = `${changing.replace('=> { ', '=> { await shared(); ')}${settled.slice(settled.indexOf('\n') + 1).replace('export const handler', 'const shared')}`;
      const late = "import { settings } from './settings';\nconst { times } = settings;\nexport const late = async () => { for (let i = 0; i < times; i++) await fetch('https://late.test/'); };\n";
      const lateToo = `import { late } from './late';\n${settled.replace('=> {', '=> { await late();')}`;
      // Of the handlers some come before the one that changes something: it goes on with what they left.
      const names = ['h', 'k', 'm', 'n'];
      await typing({ 'serverless.yml': `${template}${names.slice(1).map((name) => `  ${name}: { handler: src/${name}.handler }\n`).join('')}`, 'src/settings.ts': settings, 'src/late.ts': late, 'src/h.ts': settled, 'src/k.ts': settled, 'src/m.ts': lateToo, 'src/n.ts': changingToo }, async (project) => {
        await project.compared({ 'src/n.ts': changingToo.replace('h.test', 'g.test') });
        await project.compared({ 'src/h.ts': changing });
        await project.compared({ 'src/k.ts': settled.replace('b.test', 'c.test') });
        await project.compared({ 'src/m.ts': lateToo.replace('b.test', 'c.test') });
        await project.compared({ 'src/late.ts': late.replace('late.test', 'later.test') });
      });
    });
  }

  it('begins a handler anew whose modules change what a handler before it had found', async () => {
    const pay = "import { settings } from './settings';\nexport async function charge() { for (let i = 0; i < settings.times; i++) await fetch(settings.url); }\n";
    const first = "import { charge } from './pay';\nexport const handler = async () => { await charge(); };\n";
    const second = `import './more';\n${first}`;
    await typing({ 'serverless.yml': `${template}  k: { handler: src/k.handler }\n`, 'src/settings.ts': settings, 'src/more.ts': "import { settings } from './settings';\nsettings.times = 3;\n", 'src/pay.ts': pay, 'src/h.ts': first, 'src/k.ts': second }, async (project) => {
      await project.compared({ 'src/k.ts': second.replace('await charge();', "await fetch('https://k.test/'); await charge();") });
    });
  });

  it('follows modules that import one another from wherever a handler enters the circle', async () => {
    const one = "import { two } from './two';\nexport const three = two;\nexport const one = ['a', 'b'];\n";
    const two = "import { one } from './one';\nexport const two = [...one, 'c'];\n";
    const times = (name: string, file: string): string => `import { ${name} } from './${file}';\nexport const handler = async () => { for (const part of ${name}) await fetch('https://a.test/' + part); };\n`;
    await typing({ 'serverless.yml': `${template}  k: { handler: src/k.handler }\n`, 'src/one.ts': one, 'src/two.ts': two, 'src/h.ts': times('three', 'one'), 'src/k.ts': times('two', 'two') }, async (project) => {
      await project.compared({ 'src/k.ts': times('two', 'two').replace('a.test', 'b.test') });
      await project.compared({ 'src/h.ts': times('three', 'one').replace('a.test', 'b.test') });
    });
  });

  it('finds what modules that export one another have, whichever is asked first', async () => {
    const asks = (file: string): string => `import { extra } from './${file}';\nexport const handler = async () => { await extra(); };\n`;
    await typing({ 'serverless.yml': `${template}  k: { handler: src/k.handler }\n`, 'src/a.ts': "export * from './b';\nexport * from './c';\n", 'src/b.ts': "export * from './a';\n", 'src/c.ts': service.replace('load', 'extra'), 'src/h.ts': asks('b'), 'src/k.ts': asks('a') }, async (project) => {
      await project.compared({ 'src/k.ts': asks('a').replace('await extra()', "await fetch('https://k.test/'); await extra()") });
      await project.compared({ 'src/h.ts': asks('b').replace('await extra()', "await fetch('https://h.test/'); await extra()") });
      for (const { awaitedCalls, paths } of (await project.analyzer.analyze()).handlers) assert.deepEqual([awaitedCalls.length, paths?.kind], [2, 'sequence']);
    });
  });

  it('finds what a module exports all of that was asked for one name before', async () => {
    const exported = "export default async () => fetch('https://a.test/');\n";
    await typing({ 'serverless.yml': template.replace('h.handler', 'svc.default'), 'src/svc.ts': exported, 'web/vercel.json': '{}', 'web/package.json': '{}', 'web/api/orders.ts': "export * from '../../src/svc';\n" }, async (project) => {
      await project.compared({ 'src/svc.ts': `${exported}export async function GET() { return fetch('https://get.test/'); }\n` });
      assert.equal((await project.analyzer.analyze()).handlers.length, 2);
    });
  });

  it('follows what a configuration sets for all handlers, which none of them names', async () => {
    const site = (modules: string): string => `export default defineNuxtConfig(() => ({ modules: [${modules}] }));\n`;
    await typing({ 'package.json': '{ "dependencies": { "nuxt": "4", "@nuxthub/core": "0.10" } }', 'nuxt.config.ts': site(''), 'server/api/orders.get.ts': "export default defineEventHandler(async () => kv.get('orders'));\n" }, async (project) => {
      await project.compared({ 'nuxt.config.ts': site("'@nuxthub/core'") });
    });
    const linked = (name: string): string => `export default $config({ app: () => ({ name: 'a', home: 'cloudflare' }), async run() { new sst.cloudflare.Kv('${name}'); new sst.cloudflare.Worker('Api', { handler: 'src/worker.ts', url: true }); } });\n`;
    const worker = "import { Resource } from 'sst';\nexport default { async fetch(request) { return new Response(await Resource.Cache.get(request.url)); } };\n";
    await typing({ 'sst.config.ts': linked('Other'), 'src/worker.ts': worker }, async (project) => {
      await project.compared({ 'sst.config.ts': linked('Cache') });
    });
  });

  it('loads the main module for what another one registers when that asks it to', async () => {
    const define = "exports.defineAll = (functions) => ({ created: functions.firestore.document('orders/{id}').onCreate(async () => fetch('https://a.test/')) });\n";
    const main = "const functions = require('firebase-functions/v1');\nconst { defineAll } = require('./define');\nexports.hello = functions.https.onRequest(async () => fetch('https://c.test/'));\nObject.assign(exports, defineAll(functions));\n";
    await typing({ 'firebase.json': '{ "functions": { "source": "functions" } }', 'functions/package.json': '{ "main": "index.js", "dependencies": { "firebase-functions": "5" } }', 'functions/index.js': main, 'functions/define.js': define }, async (project) => {
      await project.compared({ 'functions/define.js': define.replace('a.test', 'b.test') });
      await project.compared({ 'functions/index.js': main.replace('c.test', 'd.test') });
    });
  });

  it('answers anew when a text comes back that only the advice has read', async () => {
    const [one, two, three] = ['a', 'b', 'c'].map((host) => `export const handler = async () => fetch('https://${host}.test/');\n`);
    await typing({ 'serverless.yml': template, 'src/h.ts': one! }, async (project) => {
      await project.compared({ 'src/h.ts': one });
      project.write({ 'src/h.ts': two });
      await assert.rejects(project.analyzer.advise({ onProgress: throwAtNth(/^Listing files/, 2) }), /cancelled/);
      project.write({ 'src/h.ts': three });
      await project.compared({ 'src/h.ts': two });
    });
  });
});

/** A project in which an editor types, without saving. */
class Typed {
  readonly analyzer: Analyzer;
  private readonly texts = new Map<string, string>();
  private isOnlyText = true;

  constructor(private readonly root: string) {
    this.analyzer = createAnalyzer(root, { store: keptInMemory() });
  }

  write(files: Readonly<Record<string, string | undefined>>): void {
    for (const [file, text] of Object.entries(files)) {
      if (text === undefined) this.texts.delete(file);
      else this.texts.set(file, text);
      this.analyzer.setText(file, text);
    }
  }

  /** What happens on the disk. */
  save(files: Readonly<Record<string, string | undefined>>): void {
    for (const [file, text] of Object.entries(files)) {
      if (text === undefined) rmSync(join(this.root, file));
      else writeFiles(this.root, { [file]: text });
    }
    this.isOnlyText = false;
  }

  /** An edit whose analysis the next one ends. */
  async cancelled(during: RegExp, files: Readonly<Record<string, string | undefined>>): Promise<void> {
    this.write(files);
    await assert.rejects(this.analyzer.analyze({ isOnlyText: this.isOnlyText, onProgress: throwAtNth(during, 1) }), /cancelled/);
  }

  /** An edit whose analysis tells what one from nothing tells. */
  async compared(files: Readonly<Record<string, string | undefined>>): Promise<void> {
    this.write(files);
    const cold = createAnalyzer(this.root);
    for (const [file, text] of this.texts) cold.setText(file, text);
    const expected = await cold.analyze();
    assert.ok(expected.handlers.length > 0, 'there are handlers to compare');
    assert.deepEqual(toldOf(await this.analyzer.analyze({ isOnlyText: this.isOnlyText })), toldOf(expected), JSON.stringify(files));
  }
}

function throwAtNth(during: RegExp, nth: number): (done: number, total: number, what: string) => void {
  let count = 0;
  return (_done, _total, what) => {
    if (during.test(what) && ++count === nth) throw new Error('cancelled');
  };
}

async function typing(files: Record<string, string>, use: (project: Typed) => Promise<void>): Promise<void> {
  await inProject({ 'package.json': '{}', ...files }, async (root) => {
    const project = new Typed(root);
    await project.analyzer.analyze();
    await use(project);
  });
}
