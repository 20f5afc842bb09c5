/** Name of the file in the project's root that holds what a team typed. */
export const projectFileName = 'hosting-cost.json';
