import { beginsWith } from './begins-with';
import { ts } from './index';

/** Source of a pattern: what Qwik and SolidStart before 1 are given functions by that run on the server alone. https://qwik.dev/docs/server$/, https://github.com/solidjs/solid-start/tree/v0.3.11/packages/start/server */
export const SERVER_MAKERS = String.raw`(?:server|createServer(?:Action|Data|MultiAction))\$`;

const makers = new RegExp(`^${SERVER_MAKERS}$`);

/** Of a function that runs on the server alone, each call in the browser a request of its own: what says so, `use server` as its first words or `server$` that is given it; undefined for any other. */
export function serverMaker(node: ts.FunctionLikeDeclaration): string | undefined {
  if (node.body && beginsWith(node.body, 'use server')) return 'use server';
  const { parent } = node;
  return parent && ts.isCallExpression(parent) && parent.arguments[0] === node ? makerCalled(parent) : undefined;
}

export function makerCalled({ expression }: ts.CallExpression): string | undefined {
  return ts.isIdentifier(expression) && makers.test(expression.text) ? expression.text : undefined;
}
