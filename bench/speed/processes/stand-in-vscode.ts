/** As much of `vscode` as hovers need, for a process without an editor. */
export class MarkdownString {
  isTrusted: unknown;
  constructor(readonly value: string) {}
}

export const l10n = { t: (text: string): string => text };

export const Uri = {
  file: (path: string) => ({ path, with: ({ fragment }: { fragment: string }) => ({ toString: () => `file://${path}#${fragment}` }) }),
  joinPath: (base: { path: string }, ...parts: string[]) => Uri.file([base.path, ...parts].join('/')),
};
