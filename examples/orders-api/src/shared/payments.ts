import type { Order } from './order';
import { totalCents } from './order';

const key = process.env.PAYMENTS_KEY;

async function post<T>(url: string, body: unknown): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`payment provider answered ${response.status}`);
  return (await response.json()) as T;
}

/** Authorises first and captures then, as the provider asks for. */
export async function charge(order: Order, token: string): Promise<{ id: string; captured: boolean }> {
  const authorisation = await post<{ id: string }>('https://api.payments.example/v1/authorisations', { token, amount: totalCents(order) });
  return post('https://api.payments.example/v1/captures', { authorisation: authorisation.id });
}

export async function settlement(paymentId: string): Promise<{ state: string }> {
  const response = await fetch(`https://api.payments.example/v1/payments/${paymentId}`, { headers: { authorization: `Bearer ${key}` } });
  return (await response.json()) as { state: string };
}
