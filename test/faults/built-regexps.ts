import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Prints, as JSON, every regular expression that the product builds at run time while all projects of test/fixtures are analysed. */
const repository = join(__dirname, '../..');
const built = new Map<string, { source: string; flags: string; place: string }>();

function note({ source, flags }: RegExp): void {
  // 1 is this function, 2 the trap below, 3 who builds it.
  const caller = new Error().stack?.split('\n')[3] ?? '';
  const place = /\/(src\/[\w/.-]+\.ts:\d+)/.exec(caller.replaceAll(sep, '/'))?.[1];
  if (place) built.set(`${source}/${flags}`, { source, flags, place });
}

const watched = new Proxy(RegExp, {
  construct(target, args: [string], newTarget) {
    const made = Reflect.construct(target, args, newTarget) as RegExp;
    note(made);
    return made;
  },
});

async function main(): Promise<void> {
  globalThis.RegExp = watched;
  const { createAnalyzer } = await import('../../src/analysis/analyzer');
  await import('../../src/editor/workspace/where-handlers-are-likely');
  for (const framework of readdirSync(join(repository, 'test/fixtures'))) await createAnalyzer(join(repository, 'test/fixtures', framework)).analyze();
  await createAnalyzer(join(repository, 'examples/orders-api')).analyze();
  console.log(JSON.stringify([...built.values()]));
}

void main();
