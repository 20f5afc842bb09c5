/** Kinds of VS Code theme, by the word in a picture's name: what `workbench.colorTheme` is set to, and the class that a webview's body then has. */
export const themes = {
  'light': { setting: 'Default Light Modern', bodyClass: 'vscode-light' },
  'dark': { setting: 'Default Dark Modern', bodyClass: 'vscode-dark' },
  'high-contrast': { setting: 'Default High Contrast', bodyClass: 'vscode-high-contrast' },
} as const;
