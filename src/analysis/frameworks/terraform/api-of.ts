import type { FrontDoor } from '../../../domain';
import type { HclBlock } from '../../config/parse/parse-hcl';
import { routeText } from '../../config/stated/route-text';
import { literalsOf } from './expressions';
import { instancesOf } from './for-each';
import type { Module } from './modules';

/** More folders than a path has. */
const maxParts = 20;

/** Address and kind of the API that a block hands a function to: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_route and …/api_gateway_resource */
export function apiOf(module: Module, { labels: [type = '', name = ''], attributes }: HclBlock): { route?: string | undefined; frontDoor?: FrontDoor } {
  if (type === 'aws_api_gateway_integration') return { route: restRoute(module, attributes) };
  if (type === 'aws_apigatewayv2_api') return { route: routeText(only(module, attributes.get('route_key')?.text)) };
  if (type !== 'aws_apigatewayv2_integration') return {};
  const api = blockOf(module, 'aws_apigatewayv2_api', attributes.get('api_id')?.text);
  if (api && only(module, api.attributes.get('protocol_type')?.text) === 'WEBSOCKET') return { frontDoor: 'websocket' };
  return { route: routeText(routeKey(module, name)) };
}

const ledTo = new WeakMap<Module, ReadonlyMap<string, string | undefined>>();

/** Of the first route that leads to the integration; which one of many is not looked for where `for_each` makes the integrations. */
function routeKey(module: Module, name: string): string | undefined {
  const keys = ledTo.get(module) ?? routeKeys(module);
  ledTo.set(module, keys);
  return keys.get(name);
}

/** By the integrations that the routes of a module lead to. */
function routeKeys(module: Module): Map<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  const routes = module.blocks.filter(({ labels }) => labels[0] === 'aws_apigatewayv2_route').flatMap((block) => instancesOf(module, block));
  for (const { attributes } of routes) {
    for (const [, name = ''] of (attributes.get('target')?.text ?? '').matchAll(/\baws_apigatewayv2_integration\.([\w-]+)\./g)) {
      if (!keys.has(name)) keys.set(name, only(module, attributes.get('route_key')?.text));
    }
  }
  return keys;
}

function restRoute(module: Module, attributes: HclBlock['attributes']): string | undefined {
  const told = attributes.get('http_method')?.text;
  const method = only(module, told) ?? only(module, blockOf(module, 'aws_api_gateway_method', told)?.attributes.get('http_method')?.text);
  const resource = attributes.get('resource_id')?.text;
  const path = resourcePath(module, blockOf(module, 'aws_api_gateway_method', resource)?.attributes.get('resource_id')?.text ?? resource);
  return method === undefined || path === undefined ? undefined : routeText(`${method} ${path}`);
}

/** `/orders/{id}` of a resource and those that it stands below. */
function resourcePath(module: Module, reference: string | undefined): string | undefined {
  const parts: string[] = [];
  let at = reference;
  for (let steps = 0; at !== undefined && !/\.root_resource_id\b/.test(at); steps++) {
    const resource = blockOf(module, 'aws_api_gateway_resource', at);
    const part = only(module, resource?.attributes.get('path_part')?.text);
    if (part === undefined || steps > maxParts) return undefined;
    parts.unshift(part);
    at = resource?.attributes.get('parent_id')?.text;
  }
  return at === undefined ? undefined : `/${parts.join('/')}`;
}

/** The one block that an expression names; none of those that `for_each` makes. */
function blockOf(module: Module, type: string, expression: string | undefined): HclBlock | undefined {
  const name = new RegExp(`\\b${type}\\.([\\w-]+)\\.`).exec(expression ?? '')?.[1];
  return name === undefined ? undefined : module.blocks.find(({ labels }) => labels[0] === type && labels[1] === name);
}

/** The text that an expression comes to, where it comes to one only. */
function only(module: Module, expression: string | undefined): string | undefined {
  const texts = new Set(literalsOf(module, expression ?? '').map(([text]) => text));
  const [text] = texts;
  return texts.size === 1 && text !== undefined && !text.includes('${') ? text : undefined;
}
