import assert from 'node:assert/strict';
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
});
