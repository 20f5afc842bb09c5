let bundle: Readonly<Record<string, string>> | undefined;

/** What the host gave with the page: the reader's words by ours. Nothing where there is no page, or no translation. */
function given(): Readonly<Record<string, string>> {
  const text = typeof document === 'undefined' ? undefined : document.getElementById('l10n')?.textContent;
  return text ? (JSON.parse(text) as Record<string, string>) : {};
}

/** The page's words in the reader's language, as `vscode.l10n` has the editor's; `{0}` stands for the first value. */
export const l10n = {
  t(words: string, ...values: (number | string | undefined)[]): string {
    const translated = (bundle ??= given())[words] ?? words;
    return values.length === 0 ? translated : translated.replaceAll(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
  },
};
