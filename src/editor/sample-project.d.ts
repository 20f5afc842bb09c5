/** The example as text by path; made by `scripts/sample-project.mjs` while bundling. */
declare module 'sample:project' {
  const files: Record<string, string>;
  export default files;
}
