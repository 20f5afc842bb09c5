import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import manifest from '../package.json';
import texts from '../package.nls.json';

const project = resolve(__dirname, '..');
const bundle = join(project, 'l10n/bundle.l10n.json');

const sourcesIn = (folder: string) => readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`);
const parsed = (file: string) => ts.createSourceFile(file, readFileSync(join(project, file), 'utf8'), ts.ScriptTarget.Latest, true);

/** What VS Code itself shows: files that talk to it. */
const sources = ['src/extension.ts', ...sourcesIn('src/editor')].map(parsed).filter(({ text }) => /(?:from |require\()'vscode'/.test(text));
/** What is said about the figures, but for documents: these go to terminals and files. */
const reports = sourcesIn('src/report').filter((file) => !/\/documents\/|-document\.ts$|\/estimate-answer\.ts$/.test(file)).map(parsed);
/** What the panel's page shows. */
const pages = sourcesIn('webview').map(parsed);

function* nodesOf(node: ts.Node): Iterable<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

const isTranslation = (node: ts.Node): node is ts.CallExpression => ts.isCallExpression(node) && /^(?:vscode\.)?l10n\.t$/.test(node.expression.getText());
const isInside = (node: ts.Node, test: (outer: ts.Node) => boolean): boolean => node.parent !== undefined && (test(node.parent) || isInside(node.parent, test));

describe('texts', () => {
  it('in src/editor, in src/report and in the panel go through l10n', () => {
    const sentence = /[A-Za-z]+[,:]? [a-z\d]{2,}/;
    const isName = (outer: ts.Node) => ts.isPropertyAssignment(outer) && /^['"]?class/.test(outer.getText());
    const isForDevelopers = (outer: ts.Node) => isTranslation(outer) || isName(outer) || ts.isNewExpression(outer) && outer.expression.getText() === 'Error' || (ts.isCallExpression(outer) && outer.expression.getText().startsWith('console.'));
    const found = [...sources, ...reports, ...pages].flatMap((source) => [...nodesOf(source)].flatMap((node) => {
      const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? node.text : '';
      const isMarkup = /<\/?[a-z]+|^\s*[">]|^color-mix\(|^\([a-z-]+: [a-z]+\)$/.test(text);
      // One word in lower case is no name of a product.
      const isLabel = /^[a-z]+$/.test(text) && ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'label';
      return (isLabel || sentence.test(text)) && !isMarkup && !isInside(node, isForDevelopers) ? [`${source.fileName}: ${text}`] : [];
    }));
    assert.deepEqual(found, [], 'Write vscode.l10n.t(…), or l10n.t(…) in the panel, so that they can be translated.');
  });

  it('are in l10n/bundle.l10n.json, for translators (UPDATE_L10N=1 writes it)', () => {
    const calls = [...sources, ...sourcesIn('src/report').map(parsed), ...pages].flatMap((source) => [...nodesOf(source)].filter(isTranslation));
    const words = calls.map(({ arguments: [text] }) => (text && ts.isStringLiteralLike(text) ? text.text : assert.fail('l10n.t takes a text as it stands, with {0} for what varies')));
    const generated = `${JSON.stringify(Object.fromEntries([...new Set(words)].sort().map((text) => [text, text])), undefined, 2)}\n`;
    if (process.env['UPDATE_L10N']) writeFileSync(bundle, generated);
    assert.equal(readFileSync(bundle, 'utf8'), generated);
  });

  it('are looked up when they are said, not while a module loads: nobody has told the language then', () => {
    const early = [...sources, ...sourcesIn('src/report').map(parsed)].flatMap((source) => [...nodesOf(source)].filter((node) => isTranslation(node) && !isInside(node, ts.isFunctionLike)).map((node) => `${source.fileName}: ${node.getText()}`));
    assert.deepEqual(early, []);
  });

  it('of package.json are in package.nls.json, and none there is unused', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(texts).sort());
  });

  it('name commands that are there', () => {
    const commands = new Set(manifest.contributes.commands.map(({ command }) => command));
    const named = [...JSON.stringify(texts).matchAll(/\(command:(hostingCost\.\w+)\)/g)].map(([, name]) => name!);
    assert.ok(named.length > 5);
    assert.deepEqual(named.filter((name) => !commands.has(name)), []);
  });
});
