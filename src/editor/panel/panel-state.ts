import type { ProjectInputs } from '../../domain';
import type { PanelState } from '../../messages';
import type { Session } from '../session';

/** What only the host knows beside the session. */
export interface PanelDetails {
  focus?: string;
  saveError?: string;
  /** What `hosting-cost.json` said when the person began to type. */
  base?: ProjectInputs;
}

/** Everything that the panel shows. Figures of an earlier analysis stay in sight while a new one runs. */
export function panelState({ state, figures, name, typedInputs }: Pick<Session, 'state' | 'figures' | 'name' | 'typedInputs'>, details: PanelDetails): PanelState {
  if (state.phase === 'failed') return { phase: 'error', projectName: name, message: state.message };
  if (figures) {
    const { analysis: { handlers, stats }, inputDiagnostics, savedInputs } = figures;
    const diagnostics = [...figures.analysis.diagnostics, ...inputDiagnostics];
    return { phase: 'ready', projectName: name, surface: 'editor', handlers, diagnostics, stats, savedInputs, inputs: typedInputs, ...(state.phase === 'cancelled' && { isOutdated: true }), ...details };
  }
  if (state.phase === 'cancelled') return { phase: 'cancelled', projectName: name };
  return { phase: 'analysing', projectName: name, progress: state.phase === 'analysing' ? state.progress : undefined };
}
