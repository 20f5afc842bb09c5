/** Sources, and the configuration files that declare handlers or leave files out. */
const ANALYSED = /(?:\.(?:[cm]?[jt]sx?|arc|jsonc?|json5|mk|sh|template|tf|toml|ya?ml|babelrc|gitignore)|(?:^|\/)(?:[^/]*Dockerfile[^/]*|(?:gnu)?makefile))$/i;

/** Folders that only tools write: packages, caches, build output with a name of its own. GitHub's workflows deploy functions. */
const TOOLS = /(?:^|\/)(?:\.(?!github\/)[^/]+|__pycache__|bower_components|cdk\.out|jspm_packages|node_modules)\//;

/** True when a change of the file may change figures. `file` is relative to the project's root with `/`. */
export function isAnalysedFile(file: string): boolean {
  return ANALYSED.test(file) && !TOOLS.test(file);
}
