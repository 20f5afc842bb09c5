/** Folders whose projects only tests start; names that merely contain the word (`integration-tests`, `ab-test`) may be anything. */
const testFolder = /(?:^|\/)(?:__(?:fixtures|mocks|tests)__|e2e|fixtures?|mocks?|tests?)\//;

/** True for what is declared by test code or by a fixture: it is not deployed with the product. */
export function isTestFolder(file: string): boolean {
  return testFolder.test(file);
}
