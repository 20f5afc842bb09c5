import { posix } from 'node:path';
import type { FrontDoor, Trigger } from '../../../domain';
import { isBelow } from '../../config/is-below';
import { oncePerOf } from '../../config/once-per-of';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { routeText } from '../../config/stated/route-text';
import type { Project } from '../../framework';

interface CallingApi {
  trigger: Trigger;
  frontDoor: FrontDoor;
  route?: string;
}

const restApi = /^api\/[^/]+\/(?:api-params|cli-inputs)\.json$/;
const schema = /^api\/[^/]+\/schema(?:\.graphql|\/.+\.graphql)$/;

/** APIs of a folder `amplify/backend`, by the name of the function that answers them: paths of a REST API, fields of a GraphQL API. https://docs.amplify.aws/gen1/react/build-a-backend/restapi/configure-rest-api/ */
export const callingApis = oncePerOf((project: Project, backend): ReadonlyMap<string, CallingApi> => {
  const found = new Map<string, CallingApi>();
  for (const file of [...project.files].filter((one) => isBelow(one, backend))) {
    const path = posix.relative(backend, file);
    if (schema.test(path)) for (const name of resolversIn(project.read(file) ?? '')) if (!found.has(name)) found.set(name, { trigger: 'http', frontDoor: 'none' });
    if (restApi.test(path)) for (const [name, paths] of pathsByFunction(project, file)) found.set(name, { trigger: 'http', frontDoor: 'rest-api', ...(paths.length === 1 && { route: routeText(`ANY ${paths[0]}`) }) });
  }
  return found;
});

/** `"/orders": { "lambdaFunction": "orders" }`, formerly a list of `{ "name": "/orders", "lambdaFunction": "orders" }`. */
function pathsByFunction(project: Project, file: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(asObject(parseConfig(project, file))?.paths ?? {})) {
    const path = asObject(value);
    const name = asString(path?.lambdaFunction);
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), asString(path?.name) ?? key]);
  }
  return found;
}

/** `@function(name: "orders-${env}")`: https://docs.amplify.aws/gen1/react/build-a-backend/graphqlapi/custom-business-logic/ */
function resolversIn(text: string): string[] {
  const written = text.replace(/#.*$/gm, '');
  return [...written.matchAll(/@function\(\s*name:\s*"([^"]+)"/g)].map(([, name = '']) => name.replace(/-?\$\{env\}$/, ''));
}
