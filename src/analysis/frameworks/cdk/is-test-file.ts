/** Stacks that a unit test makes are not deployed. */
export function isTestFile(file: string): boolean {
  return /(?:\.(?:test|spec|integ|test-d)\.[cm]?[jt]sx?$)|(?:^|\/)(?:__tests__|__mocks__|tests?)\//.test(file);
}
