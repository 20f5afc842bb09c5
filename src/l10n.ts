let bundle: Readonly<Record<string, string>> = {};

/** Sentences in the reader's language: as `vscode.l10n` has them, also where there is no VS Code. English until somebody says otherwise. */
export const l10n = {
  /** `words` with values for `{0}`, `{1}`, in their order. */
  t(words: string, ...values: (number | string | undefined)[]): string {
    const translated = bundle[words] ?? words;
    return values.length === 0 ? translated : translated.replaceAll(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
  },
  /** The reader's words by ours, from now on. Each bundle of code has its own copy of this module: each entry point says it once. */
  speak(words: Readonly<Record<string, string>> = {}): void {
    bundle = words;
  },
};
