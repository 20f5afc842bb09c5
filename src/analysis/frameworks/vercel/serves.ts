/** `/api/cron/[job]` serves `/api/cron/daily`, `/api/[...all]` all of it. */
export function serves(route: string, path: string): boolean {
  const pattern = route.split('/').map((part) => (/^\[\[?\.\.\./.test(part) ? '.+' : /^\[.*\]$/.test(part) ? '[^/]+' : part.replace(/[^\w-]/g, '\\$&'))).join('/');
  return path !== '' && new RegExp(`^${pattern}$`).test(path);
}
