/** `GET /orders/{id}` as API Gateway is told it: `ANY` answers every method, and `$default` is what no other route answers. */
export function routeText(key: string | undefined): string | undefined {
  const [method = '', path, ...more] = (key ?? '').trim().split(/\s+/);
  if (path === undefined || more.length > 0 || !/^[A-Za-z]+$/.test(method)) return key === '$default' ? key : undefined;
  const verb = method.toUpperCase();
  return `${verb === 'ANY' ? '*' : verb} /${path.replace(/^\//, '')}`;
}
