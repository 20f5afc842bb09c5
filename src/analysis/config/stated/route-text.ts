/** `GET /orders/{id}` as API Gateway is told it: `ANY` answers every method, and `$default` is what no other route answers. */
export function routeText(key: string | undefined): string | undefined {
  const [, method = '', path] = /^\s*([A-Za-z]+)\s+\/?(\S*)\s*$/.exec(key ?? '') ?? [];
  if (path === undefined) return key === '$default' ? key : undefined;
  return `${method.toUpperCase() === 'ANY' ? '*' : method.toUpperCase()} /${path}`;
}
