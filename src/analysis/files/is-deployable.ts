/** Folders that hold what runs beside the product: tests, examples, documentation, other people's code. */
const supportFolder =
  /(?:^|\/)(?:__(?:fixtures|mocks|snapshots|tests)__|\.github|\.storybook|\.vscode|benchmarks?|cypress|demos?|docs?|e2e|examples?|fixtures?|generated|integration-tests?|mocks?|playwright|samples?|snippets?|spec|specs|storybook|stubs?|templates?|tests?|third[-_]party|vendors?|vendored|tests?[-_][\w-]+|[\w-]+[-_]tests?)\//i;
const supportFile = /(?:[._-](?:bench|e2e|fixture|mock|spec|stories|test|tests)\.[cm]?[jt]sx?$)|(?:\.config\.[cm]?[jt]s$)|(?:\.min\.[cm]?js$)|(?:\.generated\.[cm]?[jt]sx?$)/i;
const builtFolder = /(?:^|\/)(?:build|bundle|coverage|dist|out|output|target)\//i;

/** False for tests, fixtures, samples, vendored and built code: a handler there counts only when a configuration names it. */
export function isDeployable(file: string): boolean {
  return !supportFolder.test(file) && !supportFile.test(file) && !builtFolder.test(file);
}
