import type { ComputedFigures } from '../figures';

/** Figures of some handlers, without costs and what those take for granted: all handlers share the project's traffic, free tiers and a container's bill, so that the shares of some would be too large. */
export function partFigures(figures: ComputedFigures): ComputedFigures {
  const { estimate } = figures;
  const handlers = estimate.handlers.map((cost) => ({ ...cost, listCostPerMonth: {} }));
  return { ...figures, estimate: { ...estimate, options: [], breakEven: [], assumptions: [], handlers }, callCosts: new Map() };
}
