import vscode = require('vscode');
import type { Session } from './session';

/** What takes less, in ms, is not worth a notification. */
const WORTH_TELLING_MS = 400;

/** Waits for the session's figures and shows how far the analysis is; the notification's Cancel ends it. */
export async function analyzeWithProgress(session: Session, location: vscode.ProgressLocation, analysis: Promise<void>): Promise<void> {
  // node:timers/promises would be one more module that each start loads.
  const isLong = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), WORTH_TELLING_MS));
  if (await Promise.race([analysis.then(() => false), isLong])) await show(session, location, analysis);
}

function show(session: Session, location: vscode.ProgressLocation, analysis: Promise<void>): Thenable<void> {
  const title = vscode.l10n.t('Hosting Cost: reading {0}', session.name);
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    let shown = 0;
    const following = session.onDidChange(() => {
      if (session.state.phase !== 'analysing' || !session.state.progress) return;
      const { done, total, what } = session.state.progress;
      const percent = total > 0 ? (100 * done) / total : 0;
      progress.report({ message: what, increment: Math.max(0, percent - shown) });
      shown = Math.max(shown, percent);
    });
    const cancelling = token.onCancellationRequested(() => session.cancel());
    await analysis;
    following.dispose();
    cancelling.dispose();
  });
}
