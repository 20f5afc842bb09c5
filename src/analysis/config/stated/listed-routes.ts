/** Whether a list of routes names a module, by its path without extension (`route('/login', './routes/login.tsx')`); undefined where it takes what stands in a folder, or names modules from there. https://reactrouter.com/start/framework/routing */
export function listedRoutes(text: string): ((path: string) => boolean) | undefined {
  if (!/['"`][^'"`\n]+\.[jt]sx?['"`]/.test(text) || /\b(?:flatRoutes|autoRoutes|glob|readdir\w*|relative)\b/.test(text)) return undefined;
  return (path) => text.includes(`${path}.`);
}
