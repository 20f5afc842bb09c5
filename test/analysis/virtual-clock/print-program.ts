import type { Node, Work } from './program';
import { FLAGGED, STATEFUL } from './stateful';

/** A generated program as source files, and the flags that its conditions read. */
export interface PrintedProgram {
  /** By file name. */
  files: Record<string, string>;
  /** Share of requests that a flag is true of, by name. */
  flags: ReadonlyMap<string, number>;
}

/** Shares of requests, as README.md states what is assumed. */
const GUARD = 0.1;
const ERROR = 0.02;

/** Conditions beyond this many are always true, so that every combination can be run. */
const MAX_FLAGS = 5;
const RETRY = `async function withRetry(attempt, times = 3) {
  for (let tried = 0; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= times) throw error;
    }
  }
}
`;
const PACKAGES = `import { EventEmitter, once } from 'node:events';\nimport pLimit from 'p-limit';\n`;
const SHARED = `${PACKAGES}${RETRY}export { withRetry };\nexport const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n`;

/** Writes the program: a handler, helpers beside it, in another file, behind a barrel, and in a class. */
export function printProgram(nodes: Node[]): PrintedProgram {
  const printer = new Printer();
  const body = printer.block(nodes, { inLoop: false, mayThrow: false });
  const imports = `${PACKAGES}import { sleep, withRetry${printer.names('otherFile')} } from './other.js';\nimport { sleep as nap${printer.names('barrel')} } from './lib/index.js';\n`;
  const declared = printer.declarations('here');
  const methods = printer.declarations('method');
  const cls = `class Service {\n  constructor(flags) { this.flags = flags; }\n${methods}}\n`;
  return {
    files: {
      'handler.js': `${imports}\n${cls}\n${declared}\nexport const handler = async (event) => {\n  const service = new Service(event);\n${body}};\n`,
      'other.js': `${SHARED}${printer.declarations('otherFile')}`,
      'lib/index.js': `export * from './deep.js';\n`,
      'lib/deep.js': `${SHARED}${printer.declarations('barrel')}`,
    },
    flags: printer.flags,
  };
}

type Place = 'here' | 'otherFile' | 'barrel' | 'method' | 'inner';

interface Context {
  inLoop: boolean;
  mayThrow: boolean;
}

class Printer {
  readonly flags = new Map<string, number>();
  private readonly declared: Record<Place, { name: string; text: string }[]> = { here: [], otherFile: [], barrel: [], method: [], inner: [] };
  private readonly places: Place[] = ['here'];
  private next = 0;
  /** The guard that was written last. */
  private last = { text: '', flag: '' };

  names(place: Place): string {
    return this.declared[place].map(({ name }) => `, ${name}`).join('');
  }

  declarations(place: Place): string {
    return this.declared[place].map(({ text }) => text).join('\n');
  }

  block(nodes: readonly Node[], context: Context): string {
    return nodes.map((node) => this.statement(node, context)).join('');
  }

  private fresh(prefix: string): string {
    return `${prefix}${this.next++}`;
  }

  /** A condition that nothing else reads, true of this share of requests. */
  private flag(share = 0.5): string {
    if (this.flags.size >= MAX_FLAGS) return 'true';
    const name = this.fresh('f');
    this.flags.set(name, share);
    return `${this.flagsHere()}.${name}`;
  }

  private flagsHere(): string {
    const here = this.places.at(-1);
    return here === 'method' || here === 'inner' ? 'this.flags' : 'event';
  }

  private statement(node: Node, context: Context): string {
    const inner = { ...context, inLoop: true };
    switch (node.kind) {
      case 'wait':
        return `await ${this.work(node.promise)};\n`;
      case 'loop':
        return this.loop(node, inner);
      case 'fan':
        return this.fan(node);
      case 'reduce':
        return `await [${numbers(node.count)}].reduce(async (before, n) => {\nawait before;\n${this.block(node.body, { inLoop: false, mayThrow: false })}}, Promise.resolve());\n`;
      case 'if':
        return `if (${this.flag()}) {\n${this.block(node.then, context)}} else {\n${this.block(node.otherwise, context)}}\n`;
      case 'guard':
        return this.guard(node, context);
      case 'skip':
        return context.inLoop ? `if (${this.flag(GUARD)}) {\n${this.block(node.before, context)}${node.how};\n}\n` : this.block(node.before, context);
      case 'switch':
        return this.switch(node, context);
      case 'either':
        return this.either(node);
      case 'early':
        return this.early(node, context);
      case 'try':
        return this.try(node, context);
      case 'yields':
        return this.yields(node, inner);
      case 'same': {
        const name = this.fresh('same');
        const [first, second, otherwise] = [node.first, node.second, node.otherwise].map((body) => this.block(body, { ...context, inLoop: false }));
        return `const ${name} = ${this.flag()};\nif (${name}) {\n${first}}\nif (!${name}) {\n${otherwise}} else {\n${second}}\n`;
      }
      case 'labelled':
        return this.labelled(node);
      case 'members':
        return this.members(node, context);
      case 'endless': {
        const name = this.fresh('round');
        return `let ${name} = 0;\nwhile (true) {\n${this.block(node.body, { ...context, inLoop: false })}if (++${name} >= ${node.count}) break;\n}\n`;
      }
      case 'stateful': {
        const how = STATEFUL[node.how]!;
        return how({ name: this.fresh('s'), ms: node.ms, body: this.block(node.body, { inLoop: false, mayThrow: false }), flag: FLAGGED.has(node.how) ? this.flag() : '' });
      }
      case 'reassigned': {
        const name = this.fresh('work');
        return `let ${name} = ${this.work(node.first)};\nif (${this.flag()}) ${name} = ${this.work(node.second)};\nawait ${name};\n`;
      }
    }
  }

  private guard({ before }: Node & { kind: 'guard' }, context: Context): string {
    const flag = this.flag(GUARD);
    const body = this.block(before, context);
    const { last } = this;
    // `if (isDetailed) { await …; return; } return;` guards nothing: one way is as likely as the other.
    if (last.flag !== '' && body.endsWith(last.text) && last.text.replaceAll('for await', 'for').includes('await ')) this.flags.set(last.flag, 0.5);
    const text = `if (${flag}) {\n${body}return;\n}\n`;
    this.last = { text, flag: flag === 'true' ? '' : flag.slice(flag.lastIndexOf('.') + 1) };
    return text;
  }

  private labelled({ how, count, before, after }: Node & { kind: 'labelled' }): string {
    const [label, outer, inner] = [this.fresh('outer'), this.fresh('a'), this.fresh('b')];
    const context = { inLoop: false, mayThrow: false };
    const leaves = `${this.block(before, context)}if (${this.flag(GUARD)}) ${how} ${label};\n${this.block(after, context)}`;
    return `${label}: for (const ${outer} of [${numbers(count)}]) {\nfor (let ${inner} = 0; ${inner} < 2; ${inner}++) {\n${leaves}}\n}\n`;
  }

  private members({ first, second, between, style }: Node & { kind: 'members' }, context: Context): string {
    const name = this.fresh('works');
    const text = `const ${name} = { first: ${this.work(first)}, second: ${this.work(second)} };\n${this.block(between, context)}`;
    return style === 'apart' ? `${text}await ${name}.second;\nawait ${name}.first;\n` : `${text}await Promise.all(Object.values(${name}));\n`;
  }

  private loop({ style, count, body }: Node & { kind: 'loop' }, inner: Context): string {
    const name = this.fresh('i');
    const text = this.block(body, inner);
    switch (style) {
      case 'for':
        return `for (let ${name} = 0; ${name} < ${count}; ${name}++) {\n${text}}\n`;
      case 'of':
        return `for (const ${name} of [${numbers(count)}]) {\n${text}}\n`;
      case 'while':
        return `let ${name} = 0;\nwhile (${name} < ${count}) {\n${name} += 1;\n${text}}\n`;
      case 'do':
        return `let ${name} = 0;\ndo {\n${name}++;\n${text}} while (${name} < ${count});\n`;
      case 'forAwait':
        return `for await (const ${name} of [${numbers(count)}]) {\n${text}}\n`;
    }
  }

  private fan({ style, count, body }: Node & { kind: 'fan' }): string {
    const text = this.block(body, { inLoop: false, mayThrow: false });
    const name = this.fresh('works');
    switch (style) {
      case 'map':
        return `await Promise.all([${numbers(count)}].map(async (n) => {\n${text}}));\n`;
      case 'settled':
        return `const ${name} = [${numbers(count)}].map(async (n) => {\n${text}});\nawait Promise.allSettled(${name});\n`;
      case 'push':
        return `const ${name} = [];\nfor (const n of [${numbers(count)}]) {\n${name}.push((async () => {\n${text}})());\n}\nawait Promise.all(${name});\n`;
      case 'from':
        return `await Promise.all(Array.from({ length: ${count} }, async () => {\n${text}}));\n`;
    }
  }

  private switch({ cases }: Node & { kind: 'switch' }, context: Context): string {
    const flags = cases.map((_, index) => this.flag(1 / (cases.length + 1 - index)));
    const arms = cases.map((body, index) => `case ${flags[index]}: {\n${this.block(body, { ...context, inLoop: false })}break;\n}\n`);
    return `switch (true) {\n${arms.join('')}}\n`;
  }

  private either({ style, left, right }: Node & { kind: 'either' }): string {
    const flag = this.flag();
    if (style === 'ternary') return `await (${flag} ? ${this.work(left)} : ${this.work(right)});\n`;
    if (style === 'and') return `${flag} && (await ${this.work(left)});\n`;
    return `(${flag} ? 1 : undefined) ?? (await ${this.work(left)});\n`;
  }

  private early({ promise, between, joins }: Node & { kind: 'early' }, context: Context): string {
    const name = this.fresh('p');
    const text = `const ${name} = ${this.work(promise)};\n${this.block(between, context)}`;
    if (joins === 'never') return text;
    return joins === 'always' ? `${text}await ${name};\n` : `${text}if (${this.flag()}) await ${name};\n`;
  }

  private try({ body, throws, handler, finalizer }: Node & { kind: 'try' }, context: Context): string {
    const thrown = throws ? `if (${this.flag(ERROR)}) throw new Error('stop');\n` : '';
    const end = finalizer.length > 0 ? ` finally {\n${this.block(finalizer, { ...context, inLoop: false })}}` : '';
    return `try {\n${this.block(body, context)}${thrown}} catch (error) {\n${this.block(handler, context)}}${end}\n`;
  }

  private yields(node: Node & { kind: 'yields' }, inner: Context): string {
    const { steps, body } = node;
    const [make, item] = [this.fresh('make'), this.fresh('item')];
    const yielded = steps.map((step, index) => `${this.block(step, { inLoop: false, mayThrow: false })}yield ${index};\n`);
    const self = this.flagsHere() === 'this.flags' ? 'const self = this;\n' : '';
    const inside = node.delegates ? `yield* (async function* () {\n${yielded.join('')}})();\n` : yielded.join('');
    const written = `const ${make} = async function* () {\n${inside}};\n`;
    const text = self === '' ? written : written.replaceAll('this.flags', 'self.flags');
    return `${self === '' ? '' : `{\n${self}`}${text}for await (const ${item} of ${make}()) {\n${this.block(body, inner)}}\n${self === '' ? '' : '}\n'}`;
  }

  /** An expression whose value is a promise. */
  private work(work: Work): string {
    switch (work.kind) {
      case 'call':
        return `fetch('https://w${work.ms}.test/item')`;
      case 'sleep':
        return work.style === 'inline' ? `new Promise((resolve) => setTimeout(resolve, ${work.ms}))` : this.sleep(work.ms);
      case 'helper':
        return this.helper(work);
      case 'group':
        return `Promise.${work.style}([${work.works.map((inner) => this.work(inner)).join(', ')}])`;
      case 'retry':
        return `withRetry(() => ${this.work(work.attempt)})`;
      case 'callback':
        return work.style === 'then'
          ? `new Promise((resolve) => { ${this.work(work.first)}.then(() => setTimeout(resolve, ${work.ms})); })`
          : `new Promise((resolve) => { setTimeout(() => { ${this.work(work.first)}.then(resolve); }, ${work.ms}); })`;
      case 'inherited':
        return this.inherited(work);
      case 'then':
        return `${this.work(work.first)}.${work.style}(() => ${this.work(work.second)})`;
    }
  }

  /** A base class that calls what the derived class declares. */
  private inherited({ step, before }: Work & { kind: 'inherited' }): string {
    const context = { inLoop: false, mayThrow: false };
    this.places.push('inner');
    const [first, second] = [this.block(before, context), this.block(step, context)];
    this.places.pop();
    const base = `class { constructor(given) { Object.assign(this, { flags: given }); }\nasync run() {\n${first}await this.step();\n} }`;
    const flags = this.flagsHere();
    return `new (class extends (${base}) {\nasync step() {\n${second}}\n})(${flags}).run()`;
  }

  private sleep(ms: number): string {
    return `sleep(${ms})`;
  }

  private helper({ body, style }: Work & { kind: 'helper' }): string {
    const here = this.places.at(-1)!;
    const flags = this.flagsHere();
    const file = this.places.findLast((place) => place !== 'inner')!;
    const context = { inLoop: false, mayThrow: false };
    if (style === 'arrow') return `(async () => {\n${this.block(body, context)}})()`;
    const place: Place = style === 'otherFile' || style === 'barrel' || style === 'method' ? style : 'here';
    // A file imports only what stands before it: helpers of another file stay there.
    const target: Place = file === 'otherFile' || file === 'barrel' ? file : here === 'inner' && place === 'method' ? 'here' : place;
    const name = this.fresh(target);
    this.places.push(target);
    const text = this.block(body, context);
    const extra = style === 'returned' ? this.fresh('inner') : '';
    this.places.pop();
    if (target === 'method') {
      this.declared.method.push({ name, text: `async ${name}() {\n${text}}\n` });
      return here === 'method' ? `this.${name}()` : `service.${name}()`;
    }
    const exported = target === 'here' ? '' : 'export ';
    const declaration =
      style === 'returned' ? `${exported}function ${name}(event) {\nconst ${extra} = async () => {\n${text}};\nreturn ${extra}();\n}\n` : `${exported}async function ${name}(event) {\n${text}}\n`;
    this.declared[target].push({ name, text: declaration });
    return `${name}(${flags})`;
  }
}

function numbers(count: number): string {
  return Array.from({ length: count }, (_, index) => index + 1).join(', ');
}
