export interface ImportRule {
  name: string;
  /** Files that the rule is for, by path. */
  from: RegExp;
  /** What they must not import: a file of ours without extension, or a package. */
  to: RegExp;
  /** Why, for whoever breaks it. */
  reason: string;
}

/** What may not import what. */
export const importRules: ImportRule[] = [
  { name: 'domain imports nothing', from: /^src\/domain\.ts$/, to: /./, reason: 'The nouns are what everything else agrees on; they depend on nobody.' },
  { name: 'analysis knows the nouns only', from: /^src\/analysis\//, to: /^(src\/(?!(assumed-shares|domain|inner-steps)$|analysis(\/|$))|webview\/)/, reason: 'Reading code must not depend on what it is read for: analysis gives Handler[], whoever asks.' },
  { name: 'the run knows nothing of single paths', from: /^src\/analysis\/run\//, to: /^src\/analysis\/(paths|trace|handlers|reuse)\//, reason: 'A handler is run once for every path at once; its paths are followed from what that run found, and put together with it in trace.' },
  { name: 'hosting knows the nouns only', from: /^src\/hosting\//, to: /^(src\/(?!(domain|inner-steps)$|hosting(\/|$))|webview\/)/, reason: 'A hosting option is data about a provider; it knows neither code nor screens.' },
  { name: 'estimate knows the nouns only', from: /^src\/estimate\//, to: /^(src\/(?!(assumed-shares|domain|inner-steps)$|estimate(\/|$))|webview\/)/, reason: 'The arithmetic is handed its options and prices, so that a test can hand it others.' },
  { name: 'report does not know who shows it', from: /^src\/report\//, to: /^(src\/(analysis|editor|extension|cli)(\/|$)|webview\/)/, reason: 'The same words and series go to the editor, the terminal and the page.' },
  { name: 'editor and terminal do not know each other', from: /^src\/editor\//, to: /^src\/(cli|extension)$/, reason: 'They stand side by side: two ways to show one answer.' },
  { name: 'the terminal does not know the editor', from: /^src\/cli(\.ts$|\/)/, to: /^src\/(editor\/|extension$)/, reason: 'They stand side by side: two ways to show one answer.' },
  { name: 'nobody but the editor imports vscode', from: /^(?!src\/editor\/|src\/extension\.ts$)/, to: /^vscode$/, reason: 'vscode exists only inside VS Code; the terminal, the worker and the panel run without it.' },
  { name: 'nobody but analysis imports ts-morph or typescript', from: /^(?!src\/analysis\/)/, to: /^(ts-morph|@ts-morph\/|typescript$)/, reason: 'TypeScript takes 0.3 s and 50 MB to load; only the worker and the terminal pay for it.' },
  { name: 'nobody but the panel imports chart.js', from: /^(?!webview\/)/, to: /^chart(\.js|js-)/, reason: 'Charts are drawn in a page.' },
  { name: 'hosting, estimate and report do no input or output', from: /^src\/(hosting|estimate|report)\//, to: /^(node:|vscode$)/, reason: 'The panel runs them in a browser to answer while a person types.' },
  { name: 'the panel knows numbers and words only', from: /^webview\//, to: /^(node:|vscode$|src\/(analysis|editor|cli|extension)(\/|$))/, reason: 'It runs in a browser, in VS Code and in the HTML report alike.' },
];
