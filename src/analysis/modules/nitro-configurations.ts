/** Where Nuxt and Nitro are configured: beside `server/`, in the site's folder. The editor asks too, for signs of handlers. */
export const nitroConfigurations: readonly string[] = ['nuxt.config.ts', 'nuxt.config.js', 'nuxt.config.mjs', 'nitro.config.ts', 'nitro.config.js', 'nitro.config.mjs'];
