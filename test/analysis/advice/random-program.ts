import fc from 'fast-check';

/** One step of a generated handler: what it waits for, whether it changes something, what it depends on. */
type Node =
  | { kind: 'read'; how: 'fetch' | 'local' | 'imported' | 'nested' | 'paged' | 'first' | 'default'; ms: number; key: number; uses: number | undefined }
  | { kind: 'change'; how: 'put' | 'bump' | 'counted' | 'fill' | 'remember' | 'bare'; ms: number; key: number }
  | { kind: 'compute'; uses: number | undefined }
  | { kind: 'guard'; uses: number }
  | { kind: 'loop'; how: 'read' | 'helper' | 'change' | 'carries' | 'breaks' | 'twice'; count: number; ms: number }
  | { kind: 'try'; body: Node[] };

const ms = fc.integer({ min: 1, max: 30 });
const key = fc.integer({ min: 0, max: 4 });
const uses = fc.option(fc.nat(5), { nil: undefined });
const read = fc.record({ kind: fc.constant('read' as const), how: fc.constantFrom('fetch' as const, 'local' as const, 'imported' as const, 'nested' as const, 'paged' as const, 'first' as const, 'default' as const), ms, key, uses });
const change = fc.record({ kind: fc.constant('change' as const), how: fc.constantFrom('put' as const, 'bump' as const, 'counted' as const, 'fill' as const, 'remember' as const, 'bare' as const), ms, key });
const compute = fc.record({ kind: fc.constant('compute' as const), uses });
const guard = fc.record({ kind: fc.constant('guard' as const), uses: fc.nat(5) });
const loop = fc.record({ kind: fc.constant('loop' as const), how: fc.constantFrom('read' as const, 'helper' as const, 'change' as const, 'carries' as const, 'breaks' as const, 'twice' as const), count: fc.integer({ min: 1, max: 3 }), ms });
const flat: fc.Arbitrary<Node> = fc.oneof({ weight: 6, arbitrary: read }, { weight: 2, arbitrary: change }, { weight: 1, arbitrary: compute }, { weight: 1, arbitrary: guard }, { weight: 3, arbitrary: loop });

/** A handler of reads and changes, some independent, some not, as TypeScript files. */
export const randomProgram: fc.Arbitrary<Record<string, string>> = fc
  .array(fc.oneof({ weight: 6, arbitrary: flat }, { weight: 1, arbitrary: fc.record({ kind: fc.constant('try' as const), body: fc.array(flat, { minLength: 1, maxLength: 3 }) }) }), { minLength: 2, maxLength: 8 })
  .map((nodes) => print(nodes));

const SHARED = `export async function readText(url: string): Promise<string> {
  const response = await fetch(url);
  return response.text();
}
export async function firstWord(url: string): Promise<string> {
  const text = await readText(url);
  return text.split('=')[0] ?? '';
}
`;
const HELPERS = `import { firstWord, readText } from './shared';
let calls = 0;
const remembered: string[] = [];
const read = async (url: string) => (await fetch(url)).text();
async function paged(url: string): Promise<string> {
  const found: string[] = [];
  let next = url;
  for (let page = 0; page < 2; page++) {
    found.push(await readText(next));
    next = url + page;
  }
  return found.join();
}
async function counted(url: string): Promise<string> {
  calls += 1;
  return \`\${await readText(url)}#\${calls}\`;
}
async function remember(url: string): Promise<string> {
  remembered.push(url);
  return \`\${await readText(url)}@\${remembered.length}\`;
}
async function fill(target: Record<string, string>, url: string): Promise<string> {
  target[url] = await readText(url);
  return Object.keys(target).join();
}
async function bump(url: string): Promise<string> {
  await fetch(url, { method: 'POST', body: 'b' });
  return readText(url);
}
`;

function print(nodes: readonly Node[]): Record<string, string> {
  const names: string[] = [];
  const body = nodes.map((node) => printNode(node, names, '  ')).join('');
  return { 'shared.ts': SHARED, 'handler.ts': `${HELPERS}\nexport const handler = async () => {\n  const kept: Record<string, string> = {};\n${body}  return [kept, ${names.join(', ')}];\n};\n` };
}

function printNode(node: Node, names: string[], indent: string): string {
  const used = (index: number | undefined): string => (index === undefined || names.length === 0 ? '' : `\${${names[index % names.length]}}`);
  const declare = (expression: string): string => {
    const name = `v${names.length}`;
    names.push(name);
    return `${indent}const ${name} = ${expression};\n`;
  };
  switch (node.kind) {
    case 'read': {
      const url = `\`https://w${node.ms}.test/${node.key === 4 ? 'fail' : `k${node.key}`}${used(node.uses)}\``;
      const text = { fetch: `await fetch(${url}).then((response) => response.text())`, local: `await read(${url})`, imported: `await readText(${url})`, nested: `await firstWord(${url})`, paged: `await paged(${url})`, first: `(await readText(${url})).toUpperCase()`, default: `await firstWord(${url}) || 'none'` };
      return declare(text[node.how]);
    }
    case 'change':
      return printChange(node, declare, indent);
    case 'compute':
      return declare(`\`c${used(node.uses)}\`.toUpperCase()`);
    case 'guard':
      return names.length === 0 ? '' : `${indent}if (${names[node.uses % names.length]}.length > 9) return ${names[node.uses % names.length]};\n`;
    case 'loop':
      return printLoop(node, names, indent);
    case 'try': {
      const inner: string[] = [...names];
      return `${indent}try {\n${node.body.map((one) => printNode(one, inner, `${indent}  `)).join('')}${indent}} catch (error) {\n${indent}  kept.caught = String(error);\n${indent}}\n`;
    }
  }
}

function printChange({ how, ms: wait, key: target }: Node & { kind: 'change' }, declare: (expression: string) => string, indent: string): string {
  const url = `'https://w${wait}.test/k${target}'`;
  if (how === 'put') return `${indent}await fetch(${url}, { method: 'PUT', body: 'p' });\n`;
  if (how === 'bare') return `${indent}await readText(${url});\n`;
  return declare(how === 'fill' ? `await fill(kept, ${url})` : `await ${how}(${url})`);
}

function printLoop({ how, count, ms: wait }: Node & { kind: 'loop' }, names: string[], indent: string): string {
  const [list, carried] = [`list${names.length}`, `carried${names.length}`];
  const items = `[${Array.from({ length: count }, (_, index) => `'k${index}'`).join(', ')}]`;
  const url = `\`https://w${wait}.test/\${item}\``;
  const bodies = {
    read: `const text = await readText(${url});\n${indent}  ${list}.push(text.length);`,
    helper: `${list}.push(await firstWord(${url}));`,
    change: `${list}.push(await bump(${url}));`,
    carries: `${carried} += await readText(\`https://w${wait}.test/\${item}\${${carried}}\`);\n${indent}  ${list}.push(${carried});`,
    breaks: `const text = await readText(${url});\n${indent}  if (text.length > 3) break;\n${indent}  ${list}.push(text);`,
    twice: `const text = await readText(\`${'${item}'}\${${list}.length}\`.replace(/^/, 'https://w${wait}.test/'));\n${indent}  ${list}.push(text);`,
  };
  names.push(`${list}.join()`);
  return `${indent}const ${list}: (string | number)[] = [];\n${how === 'carries' ? `${indent}let ${carried} = '';\n` : ''}${indent}for (const item of ${items}) {\n${indent}  ${bodies[how]}\n${indent}}\n`;
}
