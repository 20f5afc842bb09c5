import assert from 'node:assert/strict';
import { adviseFiles } from './advise-files';
import { applyEdits } from './apply-edits';
import { typeErrors } from './type-errors';

const AWS = `declare module '@aws-sdk/client-s3' {
  export class S3Client { constructor(options: object); send(command: GetObjectCommand): Promise<{ ETag?: string }>; destroy(): void; }
  export class GetObjectCommand { constructor(input: object); }
}
declare module '@aws-sdk/client-lambda' {
  export class LambdaClient { constructor(options: object); send(command: InvokeCommand): Promise<{ Payload?: unknown }>; }
  export class InvokeCommand { constructor(input: object); }
}
declare const process: { env: Record<string, string | undefined> };
`;
const S3 = `import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';\n`;

/** A handler with this body, and the helpers that it may call. */
const handler = (body: string, head = ''): Record<string, string> => ({
  'types.d.ts': AWS,
  'handler.ts': `${head}
const get = async (id: string): Promise<{ next: string }> => (await fetch(\`https://api.test/\${id}\`)).json();
const post = (id: string) => fetch(\`https://api.test/\${id}\`, { method: 'POST' });
export const handler = async (event: { id: string; ids: string[] }) => {
${body}
};
`,
});

async function advised(files: Record<string, string>): Promise<{ kinds: string[]; fixed: string }> {
  const advice = await adviseFiles(files);
  const fixed = applyEdits(files, advice.flatMap(({ edits }) => edits ?? []));
  assert.deepEqual(typeErrors(files), [], 'the program before');
  if (advice.length > 0) assert.deepEqual(typeErrors(fixed), [], 'the program after');
  return { kinds: advice.map(({ kind }) => kind), fixed: fixed['handler.ts']! };
}

describe('advice', function () {
  // Each program is compiled before and after, which takes long beside other jobs.
  this.timeout(60_000);

  describe('on independent awaits', () => {
    it('puts reads that stand together into one Promise.all, with their patterns and types', async () => {
      const { kinds, fixed } = await advised(handler(`  const { next } = await get(event.id);\n  const key = event.id + '-b';\n  const other = await get(key);\n  return [next, other];`));
      assert.deepEqual(kinds, ['independent-awaits']);
      assert.match(fixed, /const key = event\.id \+ '-b';\n {2}const \[\{ next \}, other\] = await Promise\.all\(\[get\(event\.id\), get\(key\)\]\);/);
      const typed = await advised(handler(`  const a: { next: string } = await get('a');\n  const b: unknown = await get('b');\n  return [a, b];`));
      assert.match(typed.fixed, /const \[a, b\]: \[\{ next: string \}, unknown\] = await Promise\.all/);
    });

    it('keeps each comment at its call', async () => {
      const { kinds, fixed } = await advised(handler(`  // The first.\n  const a = await get('a'); // by name\n  // The second,\n  // which is longer.\n  const b = await get('b');\n\n  /** The third. */\n  const c = await get('c'); // last\n  return [a, b, c];`));
      assert.deepEqual(kinds, ['independent-awaits']);
      assert.match(fixed, /  \/\/ The first\.\n  const \[a, b, c\] = await Promise\.all\(\[\n    get\('a'\), \/\/ by name\n    \/\/ The second,\n    \/\/ which is longer\.\n    get\('b'\),\n    \/\*\* The third\. \*\/\n    get\('c'\),\n  \]\); \/\/ last\n/);
    });

    it('takes a helper that tells of its failure for a read', async () => {
      const { kinds } = await advised(handler(`  const find = async (id: string) => {\n    try { return await get(id); } catch (error) { console.error(error); throw error; }\n  };\n  const a = await find('a');\n  const b = await find('b');\n  return [a, b];`));
      assert.deepEqual(kinds, ['independent-awaits']);
    });

    const methods = (members: string, asks: string, rest = '') => handler(`  const a = await ${asks}('a');\n  const b = await ${asks}('b');\n  return [a, b];`, `class Orders {\n${members}\n}\nconst orders = new Orders();\n${rest}`);

    const find = 'async find(id: string) { return get(id); }';
    const knownMethods: Record<string, Record<string, string>> = {
      'an object that a constant holds': methods(find, 'orders.find'),
      'a class itself': methods(`static ${find}`, 'Orders.find'),
      'this': handler('  return orders.both();', `class Orders {\n  ${find}\n  async both() {\n    const a = await this.find('a');\n    const b = await this.find('b');\n    return [a, b];\n  }\n}\nconst orders = new Orders();\n`),
    };
    for (const [what, files] of Object.entries(knownMethods)) {
      it(`follows the method of ${what}`, async () => assert.deepEqual((await advised(files)).kinds, ['independent-awaits']));
    }

    const FIRESTORE = { 'firestore.d.ts': `declare module 'firebase-admin/firestore' {
  interface Snapshot { data(): { next: string } | undefined; }
  interface Query { where(field: string, how: string, value: string): Query; limit(most: number): Query; get(): Promise<{ docs: Snapshot[] }>; }
  interface Doc { get(): Promise<Snapshot>; collection(name: string): Query; }
  interface Transaction { get(doc: Doc): Promise<Snapshot>; }
  export function getFirestore(): { collection(name: string): Query & { doc(id: string): Doc }; runTransaction<T>(run: (transaction: Transaction) => Promise<T>): Promise<T>; };
}\n` };
    const firestore = (body: string) => ({ ...handler(body, `import { getFirestore } from 'firebase-admin/firestore';\nconst db = getFirestore();\n`), ...FIRESTORE });
    const proven: Record<string, Record<string, string>> = {
      'helpers that page, with a list of their own': handler(`  const all = async (id: string) => {\n    const found: string[] = [];\n    let next = id;\n    do {\n      const page = await get(next);\n      found.push(page.next);\n      next = page.next;\n    } while (next);\n    return found;\n  };\n  const a = await all('a');\n  const b = await all('b');\n  return [a, b];`),
      'helpers that count for themselves': handler(`  const all = async (ids: string[]) => {\n    const byId: Record<string, string> = {};\n    let count = 0;\n    for (let index = 0; index < ids.length; index++) {\n      byId[ids[index]!] = (await get(ids[index]!)).next;\n      count += 1;\n    }\n    return { byId, count };\n  };\n  const a = await all(event.ids);\n  const b = await all(['b']);\n  return [a, b];`),
      'helpers that read many at once': handler(`  const all = (ids: string[]) => Promise.all(ids.map(async (id) => (await get(id)).next));\n  const a = await all(event.ids);\n  const b = await all(['b']);\n  return [a, b];`),
      'functions of a namespace': handler(`  const a = await Orders.find('a');\n  const b = await Orders.find('b');\n  return [a, b];`, `namespace Orders {\n  export const find = async (id: string) => get(id);\n}\n`),
      'functions of a namespace of another module': { ...handler(`  const a = await Orders.find('a');\n  const b = await Orders.find('b');\n  return [a, b];`, `import { Orders } from './orders';\n`), 'orders.ts': 'export namespace Orders {\n  export async function find(id: string) { return fetch(`https://orders.test/${id}`).then((response) => response.json()); }\n}\n' },
      'what shares no more than a name with a function above': handler(`  const names = event.ids.map((a) => a.trim());\n  const a = await get(names[0]!);\n  const b = await get(names[1]!.replace('x', 'y'));\n  return [a, b];`),
      'requests that a chain puts together': firestore(`  const a = await db.collection('a').doc(event.id).get();\n  const b = await db.collection('b').where('open', '==', 'yes').limit(3).get();\n  return [a, b];`),
      'reads in a transaction of Firestore': firestore(`  return db.runTransaction(async (transaction) => {\n    const a = await transaction.get(db.collection('a').doc(event.id));\n    const b = await transaction.get(db.collection('b').doc(event.id));\n    return [a.data(), b.data()];\n  });`),
    };
    for (const [what, files] of Object.entries(proven)) {
      it(`knows ${what} for reads`, async () => assert.deepEqual((await advised(files)).kinds, ['independent-awaits']));
    }

    it('waits at once also for what is asked of an answer, or stands for none', async () => {
      const { kinds, fixed } = await advised(handler(`  const a = (await get(event.id)).next;\n  const b = await get('b') ?? { next: '' };\n  const c = await get('c');\n  return [a, b, c];`));
      assert.deepEqual(kinds, ['independent-awaits']);
      assert.match(fixed, /const \[a, b, c\] = await Promise\.all\(\[\n {4}\(async \(\) => \(await get\(event\.id\)\)\.next\)\(\),\n {4}\(async \(\) => await get\('b'\) \?\? \{ next: '' \}\)\(\),\n {4}get\('c'\),\n {2}\]\);/);
    });

    const unknownMethods: Record<string, Record<string, string>> = {
      'a helper that fills a list of somebody else': handler(`  const all = async (found: string[], id: string) => {\n    found.push((await get(id)).next);\n    return found.length;\n  };\n  const list: string[] = [];\n  const a = await all(list, 'a');\n  const b = await all(list, 'b');\n  return [a, b, list];`),
      'a helper whose list was somebody else\'s': handler(`  const shared: string[] = [];\n  const all = async (id: string) => {\n    let found: string[] = [];\n    found = shared;\n    found.push((await get(id)).next);\n    return found.length;\n  };\n  const a = await all('a');\n  const b = await all('b');\n  return [a, b];`),
      'a helper that changes a part of what it was given': handler(`  const note = async (event: { ids: string[] }) => {\n    const own = { ...event };\n    own.ids.push((await get('a')).next);\n    return own.ids.length;\n  };\n  const a = await note(event);\n  const b = await note(event);\n  return [a, b];`),
      'a namespace that counts': handler(`  const a = await Orders.find('a');\n  const b = await Orders.find('b');\n  return [a, b];`, `namespace Orders {\n  let count = 0;\n  export const find = async (id: string) => { count += 1; return get(id + count); };\n}\n`),
      'an answer that decides what the next asks': handler(`  const a = (await get(event.id)).next;\n  const b = await get(a) ?? { next: '' };\n  return b;`),

      'a declared function that uses the first answer': handler(`  const a = await get('a');\n  const b = await second();\n  return [a, b];\n  function second() { return get(a.next); }`),
      'a function written above that uses the first answer': handler(`  const id = () => a.next;\n  const second = async () => get(id());\n  const a = await get('a');\n  const b = await second();\n  return [a, b];`),
      'a getter that uses the first answer': handler(`  const key = { get id() { return a.next; } };\n  const a = await get('a');\n  const b = await get(key.id);\n  return [a, b];`),
      'an object whose method has the name of one of texts': handler(`  const swap = async (id: string) => {\n    const before = await get(id);\n    await store.replace(id);\n    return before;\n  };\n  const a = await swap('a');\n  const b = await swap('b');\n  return [a, b];`, `const store = { async replace(id: string) { await post(id); } };\n`),
      'a made object whose method has such a name': handler(`  const swap = async (id: string) => {\n    const before = await get(id);\n    await store.replace(id);\n    return before;\n  };\n  const a = await swap('a');\n  const b = await swap('b');\n  return [a, b];`, `const makeStore = () => { const made = { async replace(id: string) { await post(id); } }; return made; };\nconst store = makeStore();\n`),
      'a given object whose method has such a name': handler(`  const swap = async (to: Store, id: string) => {\n    const before = await get(id);\n    to.replace(id);\n    return before;\n  };\n  const store = new Store();\n  const a = await swap(store, 'a');\n  const b = await swap(store, 'b');\n  return [a, b];`, `class Store { last = ''; replace(id: string) { this.last = id; return id; } }\n`),
      'a loop that gives a variable of all another value': handler(`  const a = await find('a');\n  const b = await find('b');\n  return [a, b];`, `let last = '';\nconst find = async (id: string) => {\n  const found = await get(last);\n  for (last of [id]) { if (!last) break; }\n  return found;\n};\n`),
      'a look at the clock between': handler(`  const a = await get('a');\n  const begin = Date.now();\n  const b = await get('b');\n  return [a, b, Date.now() - begin];`),
      'a method that notes something': methods('count = 0;\n  async find(id: string) { this.count = this.count + 1; return get(id + this.count); }', 'orders.find'),
      'a method that another class may replace': methods('async find(id: string) { return get(id); }', 'orders.find', 'class Special extends Orders { override async find(id: string) { return get(id); } }\nvoid Special;\n'),
      'this of an object inside of a method': handler(`  await orders.find('x');\n  return orders.both();`, `class Orders {\n  ${find}\n  async both() {\n    const own = {\n      find: async (id: string) => ({ next: String((await post(id)).status) }),\n      get all() {\n        return (async () => {\n          const a = await this.find('a');\n          const b = await this.find('b');\n          return [a, b];\n        })();\n      },\n    };\n    return own.all;\n  }\n}\nconst orders = new Orders();\n`),
      'a helper that reads in a transaction': {
        ...handler(`  return prisma.$transaction(async (tx) => {\n    const find = (id: string) => tx.order.findMany({ where: { id } });\n    const a = await find('a');\n    const b = await find('b');\n    return [a, b];\n  });`, `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\n`),
        'prisma.d.ts': `declare module '@prisma/client' { export class PrismaClient { order: { findMany(query: object): Promise<unknown[]> }; $transaction<T>(run: (tx: PrismaClient) => Promise<T>): Promise<T>; } }\n`,
      },
      'a method that another class may replace under another name': { ...methods(find, 'orders.find', `export { Orders };\nvoid import('./special');\n`), 'special.ts': `import { Orders as Base } from './handler';\nexport class Special extends Base { override async find(id: string) { return { next: id }; } }\n` },
      'a method that changes something': methods(`async find(id: string) { return post(id); }`, 'orders.find'),
    };
    for (const [what, files] of Object.entries(unknownMethods)) {
      it(`says nothing of ${what}`, async () => assert.deepEqual((await advised(files)).kinds, []));
    }

    const dependent: Record<string, string> = {
      'what the first gave': `  const a = await get('a');\n  const b = await get(a.next);\n  return b;`,
      'a change': `  const a = await get('a');\n  const b = await post('b');\n  return [a, b];`,
      'a statement that may leave': `  const a = await get('a');\n  if (!a.next) return;\n  const b = await get('b');\n  return [a, b];`,
      'a variable that is counted': `  let tries = 0;\n  const count = async () => { tries += 1; return get(String(tries)); };\n  const a = await count();\n  const b = await count();\n  return [a, b];`,
      'a log line': `  const log = async (id: string) => { console.log(id); return get(id); };\n  const a = await log('a');\n  const b = await log('b');\n  return [a, b];`,
      'a variable that may be given again': `  let a = await get('a');\n  let b = await get('b');\n  a = b;\n  return a;`,
      'a wait without result, such as a check': `  await get('allowed');\n  const b = await get('b');\n  return b;`,
      'a comment inside of a read': `  const a = await get('a');\n  const b = /* cached */ await get('b');\n  return [a, b];`,
      'a comment that would lose its place': `  const a = await get('a');\n  // then\n  const key = 'b';\n  const b = await get(key);\n  return [a, b];`,
    };
    for (const [what, body] of Object.entries(dependent)) {
      it(`says nothing of ${what}`, async () => assert.deepEqual((await advised(handler(body))).kinds, []));
    }
  });

  describe('on awaits in a loop', () => {
    it('reads all items at once and keeps their order', async () => {
      const { kinds, fixed } = await advised(handler(`  const found: string[] = [];\n  for (const id of event.ids) {\n    const { next } = await get(id);\n    found.push(next);\n  }\n  return found;`));
      assert.deepEqual(kinds, ['awaits-in-loop']);
      assert.match(fixed, /found\.push\(\.\.\.\(await Promise\.all\(Array\.from\(event\.ids, async \(id\) => \{\n {4}const \{ next \} = await get\(id\);\n {4}return next;\n {2}\}\)\)\)\);/);
    });

    const dependent: Record<string, string> = {
      'a round that uses what another got': `  const found: string[] = [];\n  for (const id of event.ids) {\n    const { next } = await get(id + found.length);\n    found.push(next);\n  }\n  return found;`,
      'a round that may end the loop': `  const found: string[] = [];\n  for (const id of event.ids) {\n    const { next } = await get(id);\n    if (!next) break;\n    found.push(next);\n  }\n  return found;`,
      'a round that changes something': `  const found: unknown[] = [];\n  for (const id of event.ids) found.push(await post(id));\n  return found;`,
      'reads of one transaction, which share a connection': `  const [found, tx]: [string[], string] = [[], event.id];\n  const list: string[] = [];\n  for (const id of event.ids) list.push((await get(tx + id)).next);\n  return [found, list];`,
      'a round that asks a declared function how many there are': `  const found: string[] = [];\n  for (const id of event.ids) {\n    const { next } = await get(id + size());\n    found.push(next);\n  }\n  return found;\n  function size() { return found.length; }`,
      'a list that somebody else has seen': `  const found: string[] = [];\n  const size = () => found.length;\n  for (const id of event.ids) found.push((await get(id)).next);\n  return size();`,
    };
    for (const [what, body] of Object.entries(dependent)) {
      it(`says nothing of ${what}`, async () => assert.deepEqual((await advised(handler(body))).kinds, []));
    }
  });

  describe('on clients', () => {
    const use = `  const found = await s3.send(new GetObjectCommand({ Bucket: 'b', Key: event.id }));\n  return found.ETag;`;

    it('moves one that is made for each request in front of the function', async () => {
      const { kinds, fixed } = await advised(handler(`  const s3 = new S3Client({ region: process.env.REGION });\n${use}`, S3));
      assert.deepEqual(kinds, ['client-per-request']);
      assert.match(fixed, /^const s3 = new S3Client\(\{ region: process\.env\.REGION \}\);\n\nexport const handler/m);
      assert.equal(fixed.match(/new S3Client/g)?.length, 1);
    });

    it('moves one that is made behind a check of the settings', async () => {
      assert.deepEqual((await advised(handler(`  if (!process.env.BUCKET) return 'none';\n  const s3 = new S3Client({});\n${use}`, S3))).kinds, ['client-per-request']);
    });

    it('leaves the move to a person where the name is taken', async () => {
      const { kinds, fixed } = await advised(handler(`  const s3 = new S3Client({});\n${use}`, `${S3}const s3 = 'a name';\nexport const other = s3;\n`));
      assert.deepEqual(kinds, ['client-per-request']);
      assert.match(fixed, /=> \{\n {2}const s3 = new S3Client/);
    });

    it('leaves the move to a person where the client may fail without an address, which requests that never ask it do not need', async () => {
      const body = `  if (!event.id) return 'nothing';\n  const prisma = new PrismaClient();\n  const answer = await prisma.order.findMany();\n  return answer;`;
      const files: Record<string, string> = { ...handler(body, `import { PrismaClient } from '@prisma/client';\n`), 'prisma.d.ts': `declare module '@prisma/client' { export class PrismaClient { order: { findMany(): Promise<unknown> }; } }\n` };
      const { kinds, fixed } = await advised(files);
      assert.deepEqual(kinds, ['client-per-request']);
      assert.equal(fixed, files['handler.ts']);
    });

    it('leaves the move to a person where its class is loaded in the function', async () => {
      const text = `async function ask(event) {\n  const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3');\n  const s3 = new S3Client({});\n${use}\n}\nexports.handler = async (event) => ask(event);\n`;
      const advice = await adviseFiles({ 'handler.js': text });
      assert.deepEqual(advice.map(({ kind, edits }) => [kind, edits]), [['client-per-request', undefined]]);
    });

    it('says nothing of one whose connections all clients of the process share', async () => {
      const body = `  const openai = new OpenAI();\n  return openai.responses.create({ input: event.id });`;
      const files: Record<string, string> = { ...handler(body, `import OpenAI from 'openai';\n`), 'openai.d.ts': `declare module 'openai' { export default class OpenAI { responses: { create(input: object): Promise<unknown> }; } }\n` };
      assert.deepEqual((await advised(files)).kinds, []);
    });

    it('says nothing of one in a function that keeps what it asked', async () => {
      const kept = (look: string, keep: string) => handler(`  return secret();`, `${S3}let kept: string | undefined;\nconst found = new Map<string, string>();\nasync function secret() {\n  ${look}\n  const s3 = new S3Client({});\n  const { ETag = '' } = await s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }));\n  ${keep}\n  return ETag;\n}\n`);
      assert.deepEqual((await advised(kept('if (kept) return kept;', 'kept = ETag;'))).kinds, []);
      assert.deepEqual((await advised(kept(`if (found.has('k')) {\n    return found.get('k');\n  }`, `found.set('k', ETag);`))).kinds, []);
      assert.deepEqual((await advised(kept('if (kept) return kept;', ''))).kinds, ['client-per-request']);
    });
    it('says nothing of one in a method whose object keeps what it asked', async () => {
      const kept = (look: string, keep: string) => handler(`  return provider.secret();`, `${S3}class Provider {\n  private kept: string | null = null;\n  private at = 0;\n  async secret() {\n    ${look}\n    const s3 = new S3Client({});\n    const { ETag = '' } = await s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }));\n    ${keep}\n    return ETag;\n  }\n}\nconst provider = new Provider();\n`);
      assert.deepEqual((await advised(kept('if (this.kept !== null && Date.now() - this.at < 60_000) {\n      return this.kept;\n    }', 'this.kept = ETag;'))).kinds, []);
      assert.deepEqual((await advised(kept('if (this.kept !== null) return this.kept;', ''))).kinds, ['client-per-request']);
    });

    const own: Record<string, string> = {
      'with something of the request': `  const s3 = new S3Client({ region: event.id });\n${use}`,
      'that is ended': `  const s3 = new S3Client({});\n${use.replace('  return', '  s3.destroy();\n  return')}`,
      'that another stage makes': `  if (process.env.STAGE !== 'local') return event.id;\n  const s3 = new S3Client({});\n${use}`,
      'made where it is not there yet': `  let s3: S3Client | undefined;\n  if (!s3) s3 = new S3Client({});\n${use}`,
    };
    for (const [what, body] of Object.entries(own)) {
      it(`says nothing of one ${what}`, async () => assert.deepEqual((await advised(handler(body, S3))).kinds, []));
    }
  });

  describe('on a function that waits for another', () => {
    const invoke = (input: string) => handler(`  const answer = await lambda.send(new InvokeCommand(${input}));\n  return answer.Payload;`, `import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';\nconst lambda = new LambdaClient({});\n`);
    const SERVICE = (more = '') => `service: shop\nprovider: { name: aws, runtime: nodejs20.x, environment: { PRICE: "\${self:service}-\${opt:stage}-price", OTHER: "pricing-\${opt:stage}-quote", BY_ARN: !GetAtt PriceLambdaFunction.Arn } }\nfunctions:\n  handler: { handler: handler.handler }\n  price: { handler: price.handler${more} }\n`;
    const shop = (name: string, more = '') => ({ ...invoke(`{ FunctionName: ${name} }`), 'serverless.yml': SERVICE(more), 'price.ts': 'export const handler = async () => 1;\n' });
    it('is given where the answer of a function of the project is waited for: by its name, with what the code leaves open, or by a variable', async () => {
      for (const name of [`'shop-dev-price'`, `'arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-price:live'`, '`shop-${process.env.STAGE}-price`', 'process.env.PRICE', 'process.env.BY_ARN']) {
        assert.deepEqual((await adviseFiles(shop(name))).map(({ kind, subjects }) => [kind, subjects[1]]), [['waits-for-lambda', 'price']], name);
      }
    });
    it('is not given for the answer of a function that is not of the project, or that is apart for its size or a limit', async () => {
      for (const name of [`'quote'`, `'pricing-dev-price'`, '`pricing-${process.env.STAGE}-price`', 'process.env.OTHER', 'process.env.NOWHERE', '`${process.env.PREFIX}-list`']) assert.deepEqual((await adviseFiles(shop(name))).map(({ kind }) => kind), [], name);
      for (const more of [', memorySize: 3008', ', reservedConcurrency: 5']) assert.deepEqual((await adviseFiles(shop('process.env.PRICE', more))).map(({ kind }) => kind), [], more);
    });
    it('is given for whatever function where nothing takes the answer', async () => {
      const files: Record<string, string> = shop(`'quote'`);
      const unused = { ...files, 'handler.ts': files['handler.ts']!.replace('const answer = await', 'await').replace('answer.Payload', '1') };
      assert.deepEqual((await adviseFiles(unused)).map(({ kind, subjects }) => [kind, subjects]), [['waits-for-lambda', ['quote']]]);
    });
    it('knows a function of SAM and of the CDK by its reference', async () => {
      const template = (name: string) => `AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\nResources:\n  Handler: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs20.x, CodeUri: ., Handler: handler.handler, Environment: { Variables: { PRICE: ${name} } } } }\n  Price: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs20.x, CodeUri: ., Handler: price.handler } }\n`;
      const kinds = async (more: Record<string, string>) => (await adviseFiles({ ...shop('process.env.PRICE'), 'serverless.yml': '', ...more })).map(({ kind }) => kind);
      assert.deepEqual(await kinds({ 'template.yaml': template('!Ref Price') }), ['waits-for-lambda']);
      assert.deepEqual(await kinds({ 'template.yaml': template('!ImportValue Price') }), []);
      const stack = (name: string) => `import { App, Stack } from 'aws-cdk-lib';\nimport { Function } from 'aws-cdk-lib/aws-lambda';\nimport { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';\nconst stack = new Stack(new App(), 's');\nconst price = new NodejsFunction(stack, 'Price', { entry: 'price.ts' });\nconst theirs = Function.fromFunctionName(stack, 'Theirs', 'quote');\nconst first = new NodejsFunction(stack, 'First', { entry: 'handler.ts', environment: { PRICE: ${name}.functionName } });\n`;
      assert.deepEqual(await kinds({ 'cdk.json': '{ "app": "npx tsx app.ts" }', 'app.ts': stack('price') }), ['waits-for-lambda']);
      assert.deepEqual(await kinds({ 'cdk.json': '{ "app": "npx tsx app.ts" }', 'app.ts': stack('theirs') }), []);
    });
    it('is not given where the work is only handed over, or nobody can tell', async () => {
      assert.deepEqual((await advised(called('', `{ FunctionName: 'price', InvocationType: 'Event' }`))).kinds, []);
      assert.deepEqual((await advised(called('', `{ FunctionName: 'price', ...(event as object), }`))).kinds, []);
    });

    const called = (declared: string, input: string) => {
      const files: Record<string, string> = { ...shop(`'price'`), ...invoke(input) };
      return { ...files, 'handler.ts': files['handler.ts']!.replace('  const answer', `  ${declared}\n  const answer`) };
    };
    it('names it as the code does, wherever the request is written down', async () => {
      const subjects = async (declared: string, input: string) => (await adviseFiles(called(declared, input))).map((advice) => advice.subjects);
      assert.deepEqual(await subjects(`const request = { FunctionName: process.env.PRICE };`, 'request'), [['process.env.PRICE', 'price']]);
      assert.deepEqual(await subjects('const name = `shop-${process.env.STAGE}-price`;', '{ FunctionName: name }'), [['name', 'price']]);
    });
    it('is not given where a request says which function is called, or whether it is waited for', async () => {
      assert.deepEqual((await advised(called('', '{ FunctionName: event.id }'))).kinds, []);
      assert.deepEqual((await advised(called('const name = `price-${event.id}`;', '{ FunctionName: name }'))).kinds, []);
      assert.deepEqual((await advised(called(`const request: { FunctionName: string; InvocationType?: string } = { FunctionName: 'price' };\n  if (event.id) request.InvocationType = 'Event';`, 'request'))).kinds, []);
    });
  });

  describe('on code that hardly any request runs', () => {
    const reads = `  const a = await get('a');\n  const b = await get('b');\n  return [a, b];`;
    const [code] = [handler(reads)['handler.ts']!];
    const deployed = (file: string, name = 'handler') => `service: test\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions: { ${name}: { handler: ${file}.handler } }\n`;
    const kindsAt = async (file: string, text = code, name?: string) => (await adviseFiles({ 'serverless.yml': deployed(file, name), [`${file}.ts`]: text })).map(({ kind }) => kind);

    it('is silent about what a deployment calls: a custom resource', async () => {
      const asked = code.replace('  const a', `  const { RequestType, LogicalResourceId } = event as unknown as Record<string, string>;\n  const a`);
      assert.deepEqual(await kindsAt('src/setup', asked), []);
      assert.deepEqual(await kindsAt('source/custom-resource/index'), []);
    });
    it('is silent about what a stack calls by itself, and speaks of what others call too', async () => {
      const stack = (more: string) => `import { App, Stack } from 'aws-cdk-lib';\nimport { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';\nimport { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';\nimport { Trigger } from 'aws-cdk-lib/triggers';\nconst stack = new Stack(new App(), 's');\nconst orders = new NodejsFunction(stack, 'orders', { entry: 'orders.ts' });\nnew Trigger(stack, 'once', { handler: orders });\n${more}`;
      const kinds = async (more: string) => (await adviseFiles({ 'cdk.json': '{ "app": "npx tsx app.ts" }', 'app.ts': stack(more), 'orders.ts': code })).map(({ kind }) => kind);
      assert.deepEqual(await kinds(''), []);
      assert.deepEqual(await kinds("new RestApi(stack, 'api').root.addMethod('GET', new LambdaIntegration(orders));\n"), ['independent-awaits']);
      assert.deepEqual(await kinds("new NodejsFunction(stack, 'boss', { entry: 'boss.ts', environment: { WORKER: orders.functionName } });\n"), ['independent-awaits']);
    });
    it('is silent about what somebody starts once: migrations, seeds, tests', async () => {
      for (const file of ['src/migrate', 'db/migrations/run', 'functions/seedOrders', 'packages/integration-tests/src/orders', 'test/orders']) assert.deepEqual(await kindsAt(file), [], file);
      assert.deepEqual(await kindsAt('src/orders', code, 'runMigrations'), []);
    });
    it('is silent about what takes over after a failure', async () => {
      assert.deepEqual(await kindsAt('src/error-handler/index'), []);
      const body = `  try {\n    return await post(event.id);\n  } catch {\n    const a = await get('a');\n    const b = await get('b');\n    return [a, b];\n  }`;
      assert.deepEqual((await advised(handler(body))).kinds, []);
      assert.deepEqual((await advised(handler(`  return post(event.id).catch(() => report());`, `async function report() {\n  const a = await get('a');\n  const b = await get('b');\n  return [a, b];\n}`))).kinds, []);
    });
    it('speaks of others whose names only look like it', async () => {
      for (const file of ['src/latest', 'src/contest/index', 'src/errors/list', 'src/seedlings/list', 'src/attestations/index']) assert.deepEqual(await kindsAt(file), ['independent-awaits'], file);
    });
    it('speaks of what runs in any case, beside what a failure runs', async () => {
      const body = `  try {\n    await post(event.id);\n  } catch {\n    await post('failed');\n  }\n${reads}`;
      assert.deepEqual((await advised(handler(body))).kinds, ['independent-awaits']);
    });
  });

  it('is silent where a comment says so', async () => {
    const body = `  // hosting-cost-ignore-next-line: the order of the log matters\n  const a = await get('a');\n  const b = await get('b');\n  return [a, b];`;
    assert.deepEqual((await advised(handler(body))).kinds, []);
  });
});
