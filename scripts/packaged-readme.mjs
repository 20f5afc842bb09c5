/**
 * README.md as VS Code shows it beside the installed extension: pictures, and links to other files of the repository, are not in the package.
 * @param {string} readme
 */
export const packagedReadme = (readme) => readme.replace(/^!\[[^\]]*\]\([^)]*\)\n\n/gm, '').replace(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, '$1');
