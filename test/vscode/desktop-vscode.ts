import { downloadAndUnzipVSCode } from '@vscode/test-electron';

/** Time without a byte after which a download of VS Code is given up, in ms. */
const downloadLimitMs = 15_000;

/** A downloaded desktop VS Code (kept in .vscode-test/) where there is a desktop to show it on. */
export async function desktopVSCode(): Promise<string | undefined> {
  if (!hasDesktop()) return undefined;
  try {
    return await downloadAndUnzipVSCode({ version: '1.100.3', timeout: downloadLimitMs });
  } catch (error) {
    console.log(`Desktop VS Code cannot be downloaded (${(error as Error).message}); taking the one that a browser shows.`);
    return undefined;
  }
}

const hasDesktop = (): boolean =>
  process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
