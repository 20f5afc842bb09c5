import type { FrontDoor } from '../../../domain';
import { asList, asObject, asString } from '../../config/parse/parse-config';
import { routeText } from '../../config/stated/route-text';
import type { Made, StaticValue } from '../../framework';
import { makerOf } from '../../static/maker-of';
import { usersOf } from '../../static/users-of';
import { propertyOf } from './property-of';

/** More folders than a path has. */
const MAX_PARTS = 20;

/** Address and kind of the API that hands requests to the function with this id: https://www.pulumi.com/docs/iac/clouds/aws/guides/api-gateway/ */
export function apiOf(made: readonly Made[], caller: Made, id: number): { route?: string; frontDoor?: FrontDoor } {
  const route = /(?:RestAPI|apigateway\.API)\.new$/.test(caller.path) ? listedRoute(caller, id) : /ntegration\.new$/.test(caller.path) ? (restRoute(made, caller) ?? httpRoute(made, caller)) : undefined;
  const api = makerOf(made, propertyOf(caller, 'apiId'));
  return { ...(route !== undefined && { route }), ...(api && propertyOf(api, 'protocolType') === 'WEBSOCKET' && { frontDoor: 'websocket' as const }) };
}

/** `routes: [{ path: '/orders', method: 'GET', eventHandler: list }]`. */
function listedRoute(caller: Made, id: number): string | undefined {
  const route = asList(propertyOf(caller, 'routes')).map(asObject).find((one) => asObject(one?.eventHandler)?.$made === id);
  return routeText(`${asString(route?.method) ?? 'ANY'} ${asString(route?.path) ?? ''}`);
}

/** By the key of the first route that leads to the integration; its id is part of a text: `pulumi.interpolate`. */
function httpRoute(made: readonly Made[], { id }: Made): string | undefined {
  const users = usersOf(made, id).flatMap((one) => (/^(?:concat|interpolate)\(\)$/.test(one.path) ? usersOf(made, one.id) : [one]));
  return users.filter(({ path }) => /(?:[aA]pigatewayv2\.?|^)Route\.new$/.test(path)).map((one) => routeText(asString(propertyOf(one, 'routeKey'))))[0];
}

function restRoute(made: readonly Made[], caller: Made): string | undefined {
  const told = propertyOf(caller, 'httpMethod');
  const method = asString(told) ?? asString(propertyOf(makerOf(made, told) ?? caller, 'httpMethod'));
  const path = resourcePath(made, propertyOf(caller, 'resourceId'));
  return method === undefined || path === undefined ? undefined : routeText(`${method} ${path}`);
}

/** `/orders/{id}` of a resource and those that it stands below. */
function resourcePath(made: readonly Made[], reference: StaticValue | undefined): string | undefined {
  const parts: string[] = [];
  let at = makerOf(made, reference);
  for (let steps = 0; at && steps < MAX_PARTS; steps++) {
    const part = asString(propertyOf(at, 'pathPart'));
    if (part === undefined) break;
    parts.unshift(part);
    at = makerOf(made, propertyOf(at, 'parentId'));
  }
  return at ? `/${parts.join('/')}` : undefined;
}
