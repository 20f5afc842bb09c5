/** Sources and the configuration files that declare handlers. */
const ANALYSED = /\.(?:[cm]?[jt]sx?|json|ya?ml|toml)$/i;

const FOREIGN = /(?:^|\/)(?:node_modules|\.git)(?:\/|$)/;

/** True when a change of the file may change figures. `file` is relative to the project's root with `/`. */
export function isAnalysedFile(file: string): boolean {
  return ANALYSED.test(file) && !FOREIGN.test(file);
}
