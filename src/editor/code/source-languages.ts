import type { DocumentFilter } from 'vscode';

/** Sources on disk that are analysed, by VS Code's names of their languages. */
export const sourceLanguages: DocumentFilter[] = ['astro', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact'].map((language) => ({ language, scheme: 'file' }));
