import { asObject } from '../../config/parse/parse-config';
import type { StaticValue } from '../../framework';

/** What a component gives every function of its own: `defaults: { function: { timeout } }`, and an API of version 3 `transform: { route: { handler: { memory } } }`. https://sst.dev/docs/component/aws/apigatewayv2#transform-route-handler */
export function componentDefaults(settings: Record<string, StaticValue> | undefined): Record<string, StaticValue> {
  const ofRoutes = asObject(asObject(settings?.transform)?.route);
  return { ...asObject(asObject(settings?.defaults)?.function), ...asObject(ofRoutes?.handler) };
}
