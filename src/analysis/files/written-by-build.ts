/** A file in a folder that a web framework's build writes, whatever the project's own sources are; group 1 is the folder. */
export const writtenByBuild = /(?:^|\/)(\.(?:amplify-hosting|next|nuxt|open-next|output|svelte-kit|vercel|vinxi))\//;
