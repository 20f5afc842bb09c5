import type { ProjectInputs } from '../../domain';
import type { PanelState, ReadyState } from '../../messages';
import type { Session } from '../session';

/** What only the host knows beside the session. */
export interface PanelDetails {
  focus?: string;
  saveError?: string;
  /** What `hosting-cost.json` said when the person began to type. */
  base?: ProjectInputs;
}

/** Everything that the panel shows. Figures of an earlier analysis stay in sight while a new one runs, and when it comes to nothing. */
export function panelState({ state, figures, name, typedInputs }: Pick<Session, 'state' | 'figures' | 'name' | 'typedInputs'>, details: PanelDetails): PanelState {
  // Without handlers there are no figures to keep in sight.
  if (figures && (state.phase !== 'failed' || figures.analysis.handlers.length > 0)) {
    const { analysis: { handlers, stats }, inputDiagnostics, savedInputs } = figures;
    const diagnostics = [...figures.analysis.diagnostics, ...inputDiagnostics];
    return { phase: 'ready', projectName: name, surface: 'editor', handlers, diagnostics, stats, savedInputs, inputs: typedInputs, ...outdated(state), ...details };
  }
  if (state.phase === 'failed') return { phase: 'error', projectName: name, message: state.message };
  if (state.phase === 'cancelled') return { phase: 'cancelled', projectName: name };
  return { phase: 'analysing', projectName: name, progress: state.phase === 'analysing' ? state.progress : undefined };
}

function outdated(state: Session['state']): Pick<ReadyState, 'outdated'> {
  if (state.phase === 'cancelled') return { outdated: { because: 'cancelled' } };
  return state.phase === 'failed' ? { outdated: { because: 'failed', message: state.message } } : {};
}
