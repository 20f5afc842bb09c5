import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { fault } from './fault';

/** Patterns that are judged at the same time. */
const AT_ONCE = 4;

/** Fingerprints of the patterns that recheck has found safe. It takes minutes for all of them: only new ones are asked about, and `npm run faults` adds them. An empty list asks about all. */
const judgedFile = join(__dirname, 'judged-regexps.json');
const judged = new Set(JSON.parse(readFileSync(judgedFile, 'utf8')) as string[]);

const repository = join(__dirname, '../..');

interface Pattern {
  source: string;
  flags: string;
  place: string;
}

const [PATH, SHORT] = [4_096, 600];

/**
 * Patterns that take longer than in proportion to the text, which is harmless because it is short: by place, with its greatest
 * length in characters and what bounds it.
 */
const onShortTexts: { place: RegExp; length: number; bound: string }[] = [
  { place: /^src\/analysis\/config\/stated\/schedule\.ts/, length: 500, bound: 'MAX_LENGTH there' },
  { place: /^src\/analysis\/(?:static\/declaration-text|frameworks\/(?:lambda-exports|google-exports))\.ts/, length: SHORT, bound: 'declarationText() cuts' },
  { place: /^src\/analysis\/frameworks\/(?:nextjs|vercel|nextjs\/server-rendered|cloudflare\/pages-functions)\.ts:(?:\d|\d\d)$/, length: PATH, bound: 'the path of a file' },
  { place: /^src\/analysis\/frameworks\/google-functions-framework\/deployed-exports\.ts/, length: 2_000, bound: 'MAX_SCRIPT there' },
  { place: /^src\/analysis\/advice\/awaits-in-loop\.ts/, length: 20_000, bound: 'one loop that only collects' },
  { place: /^src\/editor\/workspace\/where-handlers-are-likely\.ts/, length: 100_000, bound: 'MOST_LOOKED_AT of start-where-likely' },
  { place: /^src\/analysis\/handlers\/routes-of\.ts/, length: 20_000, bound: 'HEAD there' },
  { place: /^src\/report\/parse-traffic\.ts/, length: 100, bound: 'MAX_LENGTH there' },
];

describe('faults: regular expressions', function () {
  this.timeout(0);

  fault('catastrophic regular expressions: each one of src/ and webview/, and each one built at run time, takes time in proportion to its text or has a short one', async (tally) => {
    const built = builtAtRunTime();
    const rows = built.filter(({ place }) => isRow(place));
    for (const { source, flags } of rows) await tally.once(() => hostilePaths().forEach((path) => new RegExp(source, flags).test(path)));
    const patterns = [...literals(), ...built.filter(({ place }) => !isRow(place))];
    assert.ok(patterns.length > 300, `${patterns.length} patterns`);
    const slow: string[] = [];
    for (let start = 0; start < patterns.length; start += AT_ONCE) {
      const answers = await Promise.all(patterns.slice(start, start + AT_ONCE).map(judge));
      for (const complaint of answers) {
        if (complaint === undefined) await tally.once(() => undefined);
        else slow.push(complaint);
      }
    }
    if (process.env.HOSTING_COST_FAULTS) writeFileSync(judgedFile, `${JSON.stringify([...judged].sort(), undefined, 1)}\n`);
    assert.deepEqual(slow, [], 'make it linear, or name what keeps its text short');
  });
});

const isRow = (place: string): boolean => place.startsWith('src/analysis/io/io-index.ts');

/** Undefined when the pattern is harmless. */
async function judge({ source, flags, place }: Pattern): Promise<string | undefined> {
  const excuse = onShortTexts.find((one) => one.place.test(place));
  const fingerprint = createHash('sha256').update(`${source}/${flags}`).digest('base64').slice(0, 12);
  if (judged.has(fingerprint)) return undefined;
  // What is too large to be proved is tried with texts at random: the same ones each time.
  const found = await check(source, flags, { timeout: 60_000, randomSeed: 1 });
  if (found.status === 'safe') return void judged.add(fingerprint);
  if (!excuse || found.status !== 'vulnerable') return `${place}: /${source}/${flags}: ${found.status === 'vulnerable' ? found.complexity.summary : JSON.stringify(found.error)}`;
  new RegExp(source, flags).test(found.attack.string.slice(0, excuse.length));
  return undefined;
}

function literals(): Pattern[] {
  const files = ['src', 'webview'].flatMap((folder) => readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)));
  return unique(files.filter((file) => file.endsWith('.ts')).flatMap(literalsIn));
}

function literalsIn(file: string): Pattern[] {
  const source = ts.createSourceFile(file, readFileSync(join(repository, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const [, pattern, flags] = node.kind === ts.SyntaxKind.RegularExpressionLiteral ? (/^\/(.*)\/([a-z]*)$/s.exec(node.getText()) ?? []) : [];
    if (pattern !== undefined && flags !== undefined) found.push({ source: pattern, flags, place: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}` });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function builtAtRunTime(): Pattern[] {
  return unique(JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'built-regexps.ts')], { cwd: repository, encoding: 'utf8', maxBuffer: 1e8 })) as Pattern[]);
}

/** Rows of I/O calls: one template for all, whose texts end at 500 characters. The longest way through each is tried. */
function hostilePaths(): string[] {
  return ['a.', 'new.', 'doc().', 'collection().doc().', 'Chat', 'a()', 'createQueryBuilder().', 'google.a().', 'kv().', 'find().', 'multi().', '().', 'request().'].map((part) => part.repeat(500).slice(0, 500));
}

function unique(patterns: Pattern[]): Pattern[] {
  return [...new Map(patterns.map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values()];
}
