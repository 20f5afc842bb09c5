import { Pool } from 'pg';

/** One connection per environment: Lambda serves one request at a time. */
export const database = new Pool({ connectionString: process.env.DATABASE_URL, max: 1 });

export async function customerById(id: string): Promise<{ id: string; name: string; email: string } | undefined> {
  const { rows } = await database.query('SELECT id, name, email FROM customers WHERE id = $1', [id]);
  return rows[0];
}

export async function stockOf(sku: string): Promise<number> {
  const { rows } = await database.query('SELECT available FROM stock WHERE sku = $1', [sku]);
  return rows[0]?.available ?? 0;
}
