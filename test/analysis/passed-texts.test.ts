import assert from 'node:assert/strict';
import { runsOf } from './runs-of';

const A = 'https://a.example.com/';
const B = 'https://b.example.com/';

/** A helper, and what a handler does with it and the text `URL`. Each must ask the host that it names. */
const cases: Record<string, { helper: string; handler: string }> = {
  'asks it': { helper: 'export const help = (url) => fetch(url);', handler: 'await help(URL);' },
  'hands it on to what asks it': { helper: 'const ask = async (at) => fetch(at.url);\nexport const help = (url) => ask({ url });', handler: 'await help(URL);' },
  'gives it back': { helper: 'export const help = (url) => url;', handler: 'await fetch(help(URL));' },
  'gives it back in an object': { helper: 'export const help = (url, more) => ({ ...more, at: { url } });', handler: 'await fetch(help(URL, { id: 1 }).at.url);' },
  'gives it back from an object': { helper: 'export const help = ({ at: { url } }) => url;', handler: 'await fetch(help({ at: { url: URL } }));' },
  'gives it back in a list': { helper: 'export const help = (url) => [url];', handler: 'for (const url of help(URL)) await fetch(url);' },
  'gives it back in a map': { helper: 'export const help = (url) => new Map([["url", url]]);', handler: 'await fetch(help(URL).get("url"));' },
  'gives it back in a closure': { helper: 'export const help = (url) => () => fetch(url);', handler: 'await help(URL)();' },
  'gives it back bound': { helper: 'const ask = (url) => fetch(url);\nexport const help = (url) => ask.bind(undefined, url);', handler: 'await help(URL)();' },
  'gives it back in an instance': { helper: 'class Client { constructor(url) { this.url = url; } ask() { return fetch(this.url); } }\nexport const help = (url) => new Client(url);', handler: 'await help(URL).ask();' },
  'gives it back in an instance of a class that it makes': { helper: 'export const help = (url) => { class Client { ask() { return fetch(url); } } return new Client(); };', handler: 'await help(URL).ask();' },
  'gives it back in an instance of a class that is made for it': { helper: 'class Client {}\nconst asking = (url) => class extends Client { ask() { return fetch(url); } };\nexport const help = (url) => new (asking(url))();', handler: 'await help(URL).ask();' },
  'gives it back as a promise': { helper: 'export const help = async (url) => url;', handler: 'await fetch(await help(URL));' },
  'gives it back or another one': { helper: `export const help = (url) => (process.env.LOCAL ? '${B}local' : url);`, handler: 'await fetch(help(URL));' },
  'gives it back or nothing': { helper: 'export const help = (url) => url || undefined;', handler: 'await fetch(help(URL));' },
  'gives back what was bound before': { helper: 'export const help = (url) => url.concat;', handler: 'await fetch(help(URL)("orders"));' },
  'makes a longer one of it': { helper: 'export const help = (url) => `${url}orders`;', handler: 'await fetch(help(URL));' },
  'makes a client of it': { helper: 'import axios from "axios";\nexport const help = (url) => axios.create({ baseURL: url });', handler: 'await help(URL).get("/orders");' },
  'makes a client of it that it gives back in an object': { helper: 'import axios from "axios";\nexport const help = (url) => ({ http: axios.create({ baseURL: url }) });', handler: 'await help(URL).http.get("/orders");' },
  'keeps it in an object': { helper: 'const kept = { url: undefined };\nexport const help = (url) => { kept.url = url; };\nexport const at = () => kept.url;', handler: 'help(URL);\nawait fetch(at());' },
  'keeps it in an instance of a class that it makes': { helper: 'let kept;\nexport const help = (url) => { kept = new (class { ask() { return fetch(url); } })(); };\nexport const at = () => kept.ask();', handler: 'help(URL);\nawait at();' },
  'keeps it in a list': { helper: 'const kept = [];\nexport const help = (url) => { kept.unshift(url); };\nexport const at = () => kept[0];', handler: 'help(URL);\nawait fetch(at());' },
  'puts it into what it is given': { helper: 'export const help = (at, url) => { at.url = url; };', handler: 'const at = {};\nhelp(at, URL);\nawait fetch(at.url);' },
  'compares it': { helper: `export const help = async (url) => { if (url === '${A}') await fetch('${A}'); else await fetch('${B}'); };`, handler: 'await help(URL);' },
  'compares it with another one': { helper: `export const help = async (url, other) => { if (url === other) await fetch('${A}'); else await fetch('${B}'); };`, handler: `await help(URL, '${A}');` },
  'chooses by it': { helper: `export const help = async (url) => { switch (url) { case '${A}': return fetch('${A}'); default: return fetch('${B}'); } };`, handler: 'await help(URL);' },
  'takes it for a key': { helper: `const known = { '${A}': '${A}', '${B}': '${B}' };\nexport const help = (url) => fetch(known[url]);`, handler: 'await help(URL);' },
  'makes a key of it': { helper: 'export const help = (url) => ({ [url]: 1 });', handler: 'for (const url of Object.keys(help(URL))) await fetch(url);' },
};

const handlersOf = (handler: string): string => `import * as helper from './helper';
const { help, at } = helper;
export async function one() { ${handler.replaceAll('URL', `'${A}'`)} }
export async function two() { ${handler.replaceAll('URL', `'${B}'`)} }
export async function three() { ${handler.replaceAll('URL', `'${A}'`)} }`;

const hostsOf = (helper: string, handlers: string, names: readonly string[]): (string | undefined)[][] => runsOf({ 'helper.ts': helper, 'handlers.ts': handlers }, names).map(({ hosts }) => hosts);

describe('texts that a helper is given', () => {
  for (const [what, { helper, handler }] of Object.entries(cases)) {
    it(`are each caller's own where it ${what}`, () => {
      const together = hostsOf(helper, handlersOf(handler), ['one', 'two', 'three']);
      const alone = ['one', 'two', 'three'].map((name) => hostsOf(helper, handlersOf(handler), [name])[0]);
      assert.deepEqual(together, alone);
    });
  }

  it('are those of the code alone where it gives back one of its own that it is also given', () => {
    const helper = `export const USUAL = '${A}';\nexport const help = (url) => USUAL;
const store = (() => { let kept; return { keep: (url) => { kept = url; }, last: (url) => kept }; })();
export const { keep, last } = store;`;
    const handlers = `import { help, keep, last, USUAL } from './helper';
export async function one() { await fetch(help(USUAL)); }
export async function two() { await fetch(help('${B}')); }
export async function three() { const url = '${A}'; keep(url); await fetch(last(url)); }
export async function four() { keep('${A}'); await fetch(last('${B}')); }`;
    assert.deepEqual(hostsOf(helper, handlers, ['one', 'two', 'three', 'four']), ['one', 'two', 'three', 'four'].map((name) => hostsOf(helper, handlers, [name])[0]));
  });

  it('are not taken for what a list holds into which the handler has put one of them', () => {
    const helper = 'const kept = [];\nexport const keep = (url) => { kept.push(url); };\nexport const first = (url) => kept[0];';
    const handlers = `import { first, keep } from './helper';
export async function one() { const url = '${A}'; keep(url); await fetch(first(url)); await fetch(first('${B}')); }`;
    assert.deepEqual(hostsOf(helper, handlers, ['one']), [['a.example.com', 'a.example.com']]);
  });

  it('are told apart by which of them are the same', () => {
    const helper = `export const help = async (some, others) => { if (some.name === others.name) await fetch('${A}'); else await fetch('${B}'); };
export const first = (some, others) => some.url;
export const second = (some, others) => others.url;`;
    const handlers = `import { first, help, second } from './helper';
export async function one() { const name = 'x'; await help({ name }, { name }); }
export async function two() { await help({ name: 'x' }, { name: 'y' }); }
export async function three() { await help({ name: 'x' }, { name: 'x' }); }
export async function four() { const url = '${A}'; await fetch(first({ url }, { url })); await fetch(second({ url }, { url })); }
export async function five() { await fetch(first({ url: '${A}' }, { url: '${B}' })); await fetch(second({ url: '${A}' }, { url: '${B}' })); }`;
    assert.deepEqual(hostsOf(helper, handlers, ['one', 'two', 'three', 'four', 'five']), [['a.example.com'], ['b.example.com'], ['a.example.com'], ['a.example.com', 'a.example.com'], ['a.example.com', 'b.example.com']]);
  });

  it('do not make it run again where it only passes them on', () => {
    const helper = `const row = (item) => ({ ...item, id: String(item.id ?? ''), kind: typeof item.name });
const put = async (table, item) => { await fetch('${A}', { method: 'PUT', body: JSON.stringify({ table, item }) }); };
export const help = async (thing) => { const saved = { ...thing, parts: thing.name.split(/,/) }; await put('things', row(saved)); return saved; };`;
    const handlers = `import { help } from './helper';
export async function one() { await help({ id: 'first', name: 'one thing', url: '${A}' }); }
export async function two() { const { url } = await help({ id: 'second', name: 'two things', url: '${B}' }); await fetch(url); }`;
    const [one, two] = runsOf({ 'helper.ts': helper, 'handlers.ts': handlers }, ['one', 'two']);
    assert.deepEqual([one!.hosts, two!.hosts], [['a.example.com'], ['a.example.com', 'b.example.com']]);
    assert.equal(two!.run, 0, `${two!.run} functions ran again`);
  });
});
