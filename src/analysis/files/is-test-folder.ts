/** Folders whose projects only tests start; names that merely contain the word (`integration-tests`, `ab-test`) may be anything. */
const testFolder = /(?:^|\/)(?:__(?:fixtures|mocks|tests)__|e2e|fixtures?|mocks?|tests?)\//;

/** Folders below which a folder's name is an address: `app/orders/test/route.ts` serves /orders/test. */
const routeFolder = /(?:^|\/)(?:api|app|functions|netlify|pages|routes)\//;

/** Folders and files whose names a generator fills in: `{{cookiecutter.name}}`, `<%= name %>`. */
const skeleton = /\{\{|\}\}|<%/;

/** True for what is declared by test code, a fixture or the skeleton of a project: it is not deployed with the product. */
export function isTestFolder(file: string): boolean {
  if (skeleton.test(file)) return true;
  const routes = routeFolder.exec(file);
  return testFolder.test(routes ? file.slice(0, routes.index + 1) : file);
}
