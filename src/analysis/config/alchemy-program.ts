/** Path of Alchemy's program, `alchemy.run.ts`. https://alchemy.run/concepts/apps-and-stages/ */
export const alchemyProgram = /(?:^|\/)alchemy\.run\.[cm]?[jt]s$/;
