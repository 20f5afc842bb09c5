import type { ProjectInputs } from '../../src/domain';

/** The inputs without what stands for something found or assumed: decisions stay, which are scenarios and budgets. */
export function asFound({ scenarios, budgetPerMonth, handlers = {} }: ProjectInputs): ProjectInputs {
  const budgets = Object.entries(handlers).flatMap(([id, { budgetPerMonth: most }]) => (most === undefined ? [] : [[id, { budgetPerMonth: most }]]));
  return { ...(scenarios ? { scenarios } : {}), ...(budgetPerMonth === undefined ? {} : { budgetPerMonth }), ...(budgets.length > 0 ? { handlers: Object.fromEntries(budgets) } : {}) };
}
