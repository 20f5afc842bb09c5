/** Pattern of what a file's name ends with that is copied before it is used, and may have places to fill in: `wrangler.toml.example`. */
export const copiedSuffix = String.raw`\.(?:dist|example|sample|template|tmpl)`;
/** The same before a file's name: `example.wrangler.toml`. */
export const copiedPrefix = String.raw`(?:dist|example|sample|template|tmpl)[.-]`;
