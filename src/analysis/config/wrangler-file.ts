/** Path of a Worker's configuration, `wrangler.toml`, that of an environment too; group 1 of one that is copied before it is used: `wrangler.toml.example`. */
export const wranglerFile = /(?:^|\/)wrangler(?:[.-][\w.-]+)?\.(?:toml|jsonc?)(\.(?:dist|example|sample|template|tmpl))?$/;
