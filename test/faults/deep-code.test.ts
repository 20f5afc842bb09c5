import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { inProject } from '../in-project';
import { keptInMemory } from '../kept-in-memory';
import { fault } from './fault';

const repeated = (levels: number, open: string, inside: string, close = '') => `${open.repeat(levels)}${inside}${close.repeat(levels)}`;

/** Code of so many levels that some of it can just be read, and none of it is written by hand. */
const nested: Record<string, (levels: number) => string> = {
  'functions in functions': (levels) => repeated(levels / 4, 'const f = () => { return ', '1;', '};'),
  'arrows': (levels) => `const f = ${repeated(levels / 4, '() => ', '1')};`,
  'conditions': (levels) => `const x = ${repeated(levels, 'event.a ? 1 : ', '1')};`,
  'conditions in conditions': (levels) => `const x = ${repeated(levels, 'event.a ? ', '1', ' : 2')};`,
  'else after else': (levels) => repeated(levels / 2, 'if (event.a) { event.b(); } else ', '{}'),
  'a sum': (levels) => `const x = ${repeated(levels, 'event.a + ', '1')};`,
  'a list of expressions': (levels) => `${repeated(levels, 'event.a(), ', '1')};`,
  'blocks': (levels) => repeated(levels / 2, '{', '', '}'),
  'calls of what calls give': (levels) => `event${repeated(levels, '()', '')};`,
  'arguments': (levels) => `${repeated(levels / 3, 'event.f(', '1', ')')};`,
  'lists': (levels) => `const x = ${repeated(levels / 4, '[', '1', ']')};`,
  'objects': (levels) => `const x = ${repeated(levels / 4, '{ a: ', '1', '}')};`,
};

describe('faults: deeply nested code', function () {
  this.timeout(0);

  fault('code nested as deeply as can just be read, edited, kept and opened again: never an exception, the other handlers keep their figures', async (tally) => {
    const cases = Object.entries(nested).map(([what, make]) => [what, make(2_800)] as const);
    await tally.each(Object.fromEntries(cases), survives);
  });
});

async function survives(code: string): Promise<void> {
  const text = (url: string, after = '') => `export const handler = async (event) => { await fetch('${url}'); ${code} };\n${after}`;
  const files = {
    'serverless.yml': 'provider: { name: aws, runtime: nodejs20.x }\nfunctions:\n  deep: { handler: src/deep.handler }\n  good: { handler: src/good.handler }\n',
    'src/deep.ts': text('https://a.test/'),
    'src/good.ts': "export const handler = async () => { await fetch('https://good.test/'); };\n",
  };
  await inProject(files, async (root) => {
    const store = keptInMemory();
    let analyzer = createAnalyzer(root, { store });
    const isGood = async (): Promise<void> => {
      const { handlers } = await analyzer.analyze();
      assert.equal(handlers.find(({ file }) => file === 'src/good.ts')?.awaitedCalls.length, 1);
    };
    await isGood();
    for (const isOpenedAgain of [false, true]) {
      if (isOpenedAgain) analyzer = createAnalyzer(root, { store });
      analyzer.setText('src/deep.ts', text('https://b.test/'));
      await isGood();
      analyzer.setText('src/deep.ts', text('https://a.test/', 'export const more = 1;\n'));
      await isGood();
      await analyzer.advise();
      analyzer.setText('src/deep.ts', undefined);
      await isGood();
      assert.equal(await analyzer.save(), true);
    }
  });
}
