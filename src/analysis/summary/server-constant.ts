import { ts } from '../syntax';

/** Of `import.meta.env`: https://vite.dev/guide/env-and-mode#built-in-constants */
const VITE: Readonly<Record<string, boolean>> = { DEV: false, PROD: true, SSR: true };
/** Of `import.meta`, and of `process` before: https://nuxt.com/docs/api/advanced/import-meta */
const NUXT: Readonly<Record<string, boolean>> = { browser: false, client: false, dev: false, server: true };

/** What builds for production write into the code of servers: `import.meta.env.SSR`, `import.meta.server`. Undefined for anything else. */
export function serverConstant({ expression, name }: ts.PropertyAccessExpression): boolean | undefined {
  const isNuxt = ts.isMetaProperty(expression) || (ts.isIdentifier(expression) && expression.text === 'process');
  if (isNuxt) return known(NUXT, name.text);
  const isVite = ts.isPropertyAccessExpression(expression) && ts.isMetaProperty(expression.expression) && expression.name.text === 'env';
  return isVite ? known(VITE, name.text) : undefined;
}

function known(constants: Readonly<Record<string, boolean>>, name: string): boolean | undefined {
  return Object.hasOwn(constants, name) ? constants[name] : undefined;
}
