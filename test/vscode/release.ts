/** A release of code-server: VS Code with its own extension host and webviews, served to a browser. */
export interface Release {
  /** Of the npm package `code-server`; VS Code's own is the same without the leading 4 (4.100.3 is VS Code 1.100.3). */
  version: string;
  /** Major version of Node.js that it is built for. */
  nodeMajor: number;
}

/** The oldest VS Code that we support: `engines.vscode` in package.json. */
export const oldestRelease: Release = { version: '4.100.3', nodeMajor: 20 };

/** The newest one that we have tried. */
export const newestRelease: Release = { version: '4.139.1', nodeMajor: 24 };
