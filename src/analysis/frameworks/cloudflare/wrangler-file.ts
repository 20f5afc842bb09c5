/** Path of a Worker's configuration, `wrangler.toml`, that of an environment too. */
export const wranglerFile = /(?:^|\/)wrangler(?:[.-][\w.-]+)?\.(?:toml|jsonc?)$/;
