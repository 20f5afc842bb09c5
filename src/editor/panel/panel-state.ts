import type { ProjectInputs } from '../../domain';
import type { PanelState } from '../../messages';
import { outdated } from '../outdated';
import type { Session } from '../session';

/** What only the host knows beside the session. */
export interface PanelDetails {
  focus?: string;
  saveError?: string;
  /** What `hosting-cost.json` said when the person began to type. */
  base?: ProjectInputs;
}

/** Everything that the panel shows. Figures of an earlier analysis stay in sight while a new one runs, and when it comes to nothing. */
export function panelState(session: Pick<Session, 'state' | 'figures' | 'name' | 'typedInputs'>, details: PanelDetails): PanelState {
  const { state, figures, name, typedInputs } = session;
  // Without handlers there are no figures to keep in sight.
  if (figures && (state.phase !== 'failed' || figures.analysis.handlers.length > 0)) {
    const { analysis: { handlers, stats }, inputDiagnostics, savedInputs } = figures;
    const diagnostics = [...figures.analysis.diagnostics, ...inputDiagnostics];
    return { phase: 'ready', projectName: name, surface: 'editor', handlers, diagnostics, stats, savedInputs, inputs: typedInputs, outdated: outdated(session), ...details };
  }
  if (state.phase === 'failed') return { phase: 'error', projectName: name, message: state.message };
  if (state.phase === 'cancelled') return { phase: 'cancelled', projectName: name };
  return { phase: 'analysing', projectName: name, progress: state.phase === 'analysing' ? state.progress : undefined };
}
