import * as z from 'zod';
import type { StateMachine } from '../estimate/state-machines/state-transitions';

const name = z.string().max(1000);

/** A definition in the Amazon States Language, as far as transitions depend on it. */
export const stateMachineSchema: z.ZodType<StateMachine> = z.lazy(() => z.object({ StartAt: name, States: z.record(z.string(), state) }));

const state = z.object({
  Type: name.optional(),
  Next: name.optional(),
  End: z.boolean().optional().catch(undefined),
  Default: name.optional(),
  Choices: z.array(z.object({ Next: name.optional() })).optional(),
  Branches: z.array(stateMachineSchema).optional(),
  ItemProcessor: stateMachineSchema.optional(),
  Iterator: stateMachineSchema.optional(),
});
