/** What a unit test makes or calls is not deployed for it. */
export function isTestFile(file: string): boolean {
  return /(?:\.(?:test|spec|integ|test-d)\.[cm]?[jt]sx?$)|(?:^|\/)(?:__tests__|__mocks__|tests?)\//.test(file);
}
