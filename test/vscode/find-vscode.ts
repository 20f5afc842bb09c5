import { join } from 'node:path';
import { desktopVSCode } from './desktop-vscode';

/** The VS Code to run the suite in: `VSCODE_EXECUTABLE_PATH`, else a desktop VS Code, else the one that Chromium shows. */
export const findVSCode = async (): Promise<string> =>
  process.env.VSCODE_EXECUTABLE_PATH || (await desktopVSCode()) || join(__dirname, 'launcher.cjs');
