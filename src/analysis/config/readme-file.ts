/** What tells people how to use a folder, the commands that deploy it among it. */
export const readmeFile = /(?:^|\/)readme\.md$/i;
