import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Analyzer } from '../../src/analysis/analyzer';
import { listFiles } from '../../src/analysis/files/list-files';
import { editedService } from './edited-service';
import { writeFiles } from '../write-files';

const repository = join(__dirname, '../..');

/** Folders beside the service that is edited: other frameworks, infrastructure code. All is small, as it is analysed from nothing after each edit. */
const parts: Record<string, string> = {
  'infra': 'test/fixtures/cdk/helpers',
  'sam': 'test/fixtures/sam/globals',
  'sst': 'test/fixtures/sst/v3',
  'typed': 'test/fixtures/serverless-framework/typescript',
  'web': 'test/fixtures/nextjs/app-and-pages',
};

/** One thing that happens to a project. Numbers from 0 to 1 choose the file and the place in it, so that every edit fits every state. */
export type Edit =
  | { kind: 'replace'; file: number; from: number; length: number; text: string; saved: boolean }
  | { kind: 'line'; file: number; at: number; text: string; saved: boolean }
  | { kind: 'dropLine'; file: number; at: number; saved: boolean }
  | { kind: 'cut'; file: number; at: number; saved: boolean }
  | { kind: 'restore'; file: number; saved: boolean }
  | { kind: 'swap'; file: number; other: number; saved: boolean }
  | { kind: 'save'; file: number }
  | { kind: 'revert'; file: number }
  | { kind: 'create'; path: string; text: string; saved: boolean }
  | { kind: 'delete'; file: number }
  | { kind: 'rename'; file: number; path: string }
  | { kind: 'renameFolder'; file: number; name: string };

/** Whole lines, right and wrong, that change what handlers await, what is declared and what a name means. */
const lines = [
  "await fetch('https://a.test/x');",
  "const answers = await Promise.all(items.map((item) => fetch('https://b.test/' + item)));",
  'for (const item of items) await save(item);',
  "import { save } from '../shared/orders';",
  "import { charge } from '../shared/payments';",
  "export * from './orders';",
  "export { handler as default } from './get-order';",
  "export const handler = async () => { await fetch('https://c.test/'); };",
  'export async function save(item) { return fetch(item.url); }',
  'export default async function (event) { await charge(event); }',
  'if (event.dry) return;',
  'try {', '} catch {', '}', '{', '/*', '*/', '`', '"', '// hosting-cost-ignore', 'await', 'class A implements Repository {', 'throw new Error();',
  '  later:', '    handler: src/handlers/pay-order.handler', '    memorySize: 512', '    timeout: 3', 'functions:', '  - http: GET /x', '  Handler: app.handler', '"main": "src/index.ts",',
  '"paths": { "@shared/*": ["src/shared/*"] },', 'src/handlers/', '*.ts', '\u0000', '\uFEFF', '\uD800', '\t', ' ',
];

/** Names that shadow one another, move a file out of reach, or make configuration of a source. */
const paths = [
  '.gitignore', 'app.arc', 'netlify.toml', 'package.json', 'serverless.yml', 'src/handlers/new.ts', 'src/handlers/index.ts', 'src/shared/index.ts', 'src/shared/orders.js', 'src/shared/orders/index.ts',
  'src/shared/payments.tsx', 'template.yaml', 'tsconfig.json', 'vercel.json', 'web/package.json', 'web/src/app/api/new/route.ts', 'api/hello.ts', 'notes.txt', 'sst/sst.config.ts', 'infra/lib/stack.ts', 'sam/template.yaml',
];
const texts = ['', '{}', '{', "export const handler = async () => { await fetch('https://d.test/'); };\n", "export * from '../shared/orders';\n", '*.ts\n', 'functions:\n  other:\n    handler: src/handlers/new.handler\n', '{ "compilerOptions": { "baseUrl": ".", "paths": { "@shared/*": ["src/shared/*"] } } }'];

/** Without fast-check's liking for the ends: every file and every place as often as another. */
const share = fc.noBias(fc.nat(999_999)).map((part) => part / 1_000_000);
const saved = fc.boolean();
const fragment = fc.oneof(fc.constantFrom(...lines), fc.string({ maxLength: 12, unit: 'binary' }), fc.constantFrom('(', ')', '}', '{', 'await ', '\n', '.', ';', '=>', "'", ':'));

/** Edits as a person, a branch switch or a tool makes them: most of them in the text of a file. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('line' as const), file: share, at: share, text: fc.constantFrom(...lines), saved }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('replace' as const), file: share, from: share, length: fc.nat(30), text: fragment, saved }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('dropLine' as const), file: share, at: share, saved }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), file: share, at: share, saved }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('restore' as const), file: share, saved }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('swap' as const), file: share, other: share, saved }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('save' as const), file: share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('revert' as const), file: share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('create' as const), path: fc.constantFrom(...paths), text: fc.constantFrom(...texts), saved }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), file: share }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), file: share, path: fc.constantFrom(...paths) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('renameFolder' as const), file: share, name: fc.constantFrom('dist', 'lib', 'moved', 'node_modules', 'shared', 'test') }) },
);

/** A project in a folder of its own, with an editor that has texts which are not saved. */
export class EditedProject {
  readonly root = mkdtempSync(join(tmpdir(), 'hosting-cost-edited-'));
  readonly unsaved = new Map<string, string>();
  private readonly originals = new Map<string, string>();

  constructor() {
    for (const [folder, source] of Object.entries(parts)) cpSync(join(repository, source), join(this.root, folder), { recursive: true });
    for (const [file, text] of Object.entries(editedService)) this.put(file, text);
    for (const file of this.files()) this.originals.set(file, this.textOf(file));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Makes the edit, and tells the analyzer what its editor would tell it. */
  apply(change: Edit, analyzer: Pick<Analyzer, 'setText'>): void {
    const at = (position: number) => this.files()[Math.floor(position * this.files().length)];
    if (change.kind === 'create') return this.write(change.path, change.text, change.saved, analyzer);
    const file = at(change.file);
    if (file === undefined) return;
    const text = this.textOf(file);
    switch (change.kind) {
      case 'replace':
        return this.write(file, splice(text, Math.floor(change.from * (text.length + 1)), change.length, change.text), change.saved, analyzer);
      case 'line':
        return this.write(file, spliceLines(text, change.at, 0, change.text), change.saved, analyzer);
      case 'dropLine':
        return this.write(file, spliceLines(text, change.at, 1), change.saved, analyzer);
      case 'cut':
        return this.write(file, text.slice(0, Math.floor(change.at * text.length)), change.saved, analyzer);
      case 'restore': {
        const damaged = [...this.originals].filter(([name, original]) => !this.exists(name) || this.textOf(name) !== original);
        const [name, original] = damaged[Math.floor(change.file * damaged.length)] ?? [];
        return name !== undefined && original !== undefined ? this.write(name, original, change.saved, analyzer) : undefined;
      }
      case 'swap': {
        const other = at(change.other)!;
        const otherText = this.textOf(other);
        this.write(other, text, change.saved, analyzer);
        return this.write(file, otherText, change.saved, analyzer);
      }
      case 'save':
        return this.write(file, text, true, analyzer);
      case 'revert':
        return this.forget(file, analyzer);
      case 'delete':
        this.forget(file, analyzer);
        return rmSync(join(this.root, file), { force: true });
      case 'rename':
        return this.move(file, change.path, analyzer);
      case 'renameFolder':
        return this.move(dirname(file), join(dirname(dirname(file)), change.name), analyzer);
    }
  }

  private files(): string[] {
    return [...new Set([...listFiles(this.root).files, ...this.unsaved.keys()])].sort();
  }

  private exists(file: string): boolean {
    return this.unsaved.has(file) || (existsSync(join(this.root, file)) && statSync(join(this.root, file)).isFile());
  }

  private textOf(file: string): string {
    return this.unsaved.get(file) ?? (this.exists(file) ? readFileSync(join(this.root, file), 'utf8') : '');
  }

  private write(file: string, text: string, isSaved: boolean, analyzer: Pick<Analyzer, 'setText'>): void {
    if (!isSaved) {
      this.unsaved.set(file, text);
      return analyzer.setText(file, text);
    }
    if (!canBeWritten(join(this.root, file))) return;
    this.put(file, text);
    this.forget(file, analyzer);
  }

  private put(file: string, text: string): void {
    writeFiles(this.root, { [file]: text });
  }

  private forget(file: string, analyzer: Pick<Analyzer, 'setText'>): void {
    if (this.unsaved.delete(file)) analyzer.setText(file, undefined);
  }

  private move(from: string, to: string, analyzer: Pick<Analyzer, 'setText'>): void {
    const [source, target] = [join(this.root, from), join(this.root, to)];
    if (from === '.' || source === target || !existsSync(source) || existsSync(target) || `${target}/`.startsWith(`${source}/`) || !canBeWritten(target)) return;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(source, target);
    for (const file of [...this.unsaved.keys()]) if (file === from || file.startsWith(`${from}/`)) this.forget(file, analyzer);
  }
}

/** False where a file stands in the way of the folder, or a folder in the way of the file. */
function canBeWritten(path: string): boolean {
  if (existsSync(path)) return statSync(path).isFile();
  for (let folder = dirname(path); ; folder = dirname(folder)) if (existsSync(folder)) return statSync(folder).isDirectory();
}

function splice(text: string, from: number, length: number, inserted: string): string {
  return text.slice(0, from) + inserted + text.slice(from + length);
}

function spliceLines(text: string, at: number, count: number, ...inserted: string[]): string {
  const rows = text.split('\n');
  rows.splice(Math.floor(at * rows.length), count, ...inserted);
  return rows.join('\n');
}
