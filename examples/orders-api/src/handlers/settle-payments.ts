import type { ScheduledHandler } from 'aws-lambda';
import { database } from '@shared/database';
import { settlement } from '@shared/payments';

export const handler: ScheduledHandler = async () => {
  const { rows } = await database.query("SELECT id FROM payments WHERE state = 'pending' ORDER BY created_at LIMIT 50");
  for (const { id } of rows) {
    const { state } = await settlement(id);
    await database.query('UPDATE payments SET state = $2 WHERE id = $1', [id, state]);
  }
};
