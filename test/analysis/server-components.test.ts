import assert from 'node:assert/strict';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

const FILES = {
  'package.json': '{"dependencies":{"next":"15.0.0"}}',
  'next.config.js': 'module.exports = {};',
  'parts/side.tsx': "export async function Side() { await fetch('https://side.test', { method: 'PUT' }); return null; }",
  'parts/item.tsx': "export const Item = async ({ id }) => { const item = await fetch(`https://item.test/${id}`, { method: 'POST' }); return <li>{item.name}</li>; };",
  'parts/button.tsx': "'use client';\nimport { Side } from './side';\nexport const Button = ({ children }) => { fetch('https://browser.test', { method: 'DELETE' }); return <button>{children}</button>; };",
};

/** What a page renders on the server: `operation multiplicity` of what it waits for. */
const pages: { what: string; code: string; calls: string[] }[] = [
  { what: 'components in elements, fragments and other components', code: "import { Side } from '../parts/side';\nconst Frame = ({ children }) => <main>{children}</main>;\nexport default async function Page({ searchParams }) { await fetch('https://a.test'); return <><h1>{searchParams.q}</h1><Frame><div><Side /></div></Frame></>; }", calls: ['GET once', 'PUT once'] },
  { what: 'a component for each item, and one only where there are any', code: "import { Side } from '../parts/side';\nimport { Item } from '../parts/item';\nconst List = ({ ids }) => <ul>{ids.map((id) => <Item key={id} id={id} />)}</ul>;\nexport default async function Page({ searchParams }) { await fetch('https://a.test'); return searchParams.ids ? <List ids={searchParams.ids} /> : <Side />; }", calls: ['GET once', 'POST per-item', 'PUT conditional'] },
  { what: 'a component that is given as a property', code: "import { Side } from '../parts/side';\nconst Frame = ({ side, children }) => <main>{side}{children}</main>;\nexport default async function Page({ searchParams }) { await fetch('https://a.test'); return <Frame side={<Side />}>{searchParams.q}</Frame>; }", calls: ['GET once', 'PUT once'] },
  { what: 'a promise that is handed to the browser', code: "import { Button } from '../parts/button';\nexport default async function Page({ searchParams }) { const later = fetch(`https://a.test/${searchParams.q}`); await fetch('https://b.test', { method: 'PUT' }); return <Button later={later}>x</Button>; }", calls: ['GET once', 'PUT once'] },
  { what: 'what runs in the browser, and what it is given to show', code: "import { Button } from '../parts/button';\nimport { Side } from '../parts/side';\nexport default async function Page({ searchParams }) { await fetch('https://a.test'); return <Button name={searchParams.q}><Side /></Button>; }", calls: ['GET once', 'PUT once'] },
  { what: 'components that render themselves', code: "const Tree = async ({ node }) => { const more = await fetch(node.url, { method: 'POST' }); return <ul>{more.nodes.map((one) => <Tree node={one} />)}</ul>; };\nexport default async function Page({ searchParams }) { await fetch('https://a.test'); return <Tree node={searchParams} />; }", calls: ['GET once', 'POST per-item'] },
];

describe('components that are rendered on the server', () => {
  for (const { what, code, calls } of pages) {
    it(what, async () => {
      const { handlers } = await analyzeFiles({ ...FILES, 'app/page.tsx': code });
      const found = handlers.find(({ file }) => file === 'app/page.tsx')?.awaitedCalls ?? [];
      assert.deepEqual(found.map(({ operation, multiplicity, awaited }) => `${operation} ${multiplicity}${awaited ? '' : ' unawaited'}`).sort(), calls);
    });
  }

  it('are rendered beside one another, each as long as it takes', async () => {
    const code = "const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });\nconst kept = (load) => { let begun; return () => (begun ??= load()); };\nconst Name = async ({ user, ms }) => { const name = await user(); await pause(ms); return <b>{name}</b>; };\nconst Frame = async ({ children }) => { await pause(2); return <main>{children}</main>; };\nexport default async function Page({ searchParams }) { const user = kept(() => pause(10)); await fetch('https://a.test', { body: searchParams.q }); return <Frame><Name user={user} ms={7} /><p>and</p>{[3, 4].map((ms) => <Name user={user} ms={ms} />)}</Frame>; }";
    const { handlers } = await analyzeFiles({ ...FILES, 'app/page.tsx': code });
    const page = handlers.find(({ file }) => file === 'app/page.tsx')!;
    assert.ok(page.paths, 'each path is followed');
    const { low, high } = profile(page, { latenciesMs: { 'http:a.test': 1 } }).ioWaitMs;
    assert.deepEqual([low, high], [18, 18]);
  });
});
