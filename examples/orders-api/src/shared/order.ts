export type OrderStatus = 'open' | 'paid' | 'shipped' | 'refused';

export interface OrderLine {
  sku: string;
  quantity: number;
  priceCents: number;
}

export interface Order {
  id: string;
  customerId: string;
  status: OrderStatus;
  lines: OrderLine[];
  createdAt: string;
}

export function totalCents(order: Pick<Order, 'lines'>): number {
  return order.lines.reduce((sum, line) => sum + line.quantity * line.priceCents, 0);
}
