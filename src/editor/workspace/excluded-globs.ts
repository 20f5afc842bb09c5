import vscode = require('vscode');

/** Globs of files that the user wants left out: our own setting, and those that VS Code's explorer and search obey. */
export const excludedGlobs = {
  settings: ['files.exclude', 'hostingCost.exclude', 'search.exclude'],
  of(folder: vscode.Uri): string[] {
    const configuration = vscode.workspace.getConfiguration(undefined, folder);
    const switched = { ...configuration.get<Record<string, unknown>>('files.exclude'), ...configuration.get<Record<string, unknown>>('search.exclude') };
    // `{ "when": … }` hides a file only beside another one: not for us.
    const hidden = Object.keys(switched).filter((glob) => switched[glob] === true);
    return [...configuration.get<string[]>('hostingCost.exclude', []), ...hidden];
  },
};
