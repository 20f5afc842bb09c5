/** Pattern of what a file's name ends with that is copied before it is used, and may have places to fill in: `wrangler.toml.example`. */
export const copiedSuffix = String.raw`\.(?:dist|example|sample|template|tmpl)`;
