import { type DeliveryFigures, measureDeliveries } from '../../helpers/measureDeliveries'

/** One post to 200 subscribers and 20 webhooks, its worker killed with -9 again and again. */
export const deliveries = (log: (line: string) => void): Promise<DeliveryFigures> =>
  measureDeliveries({ subscribers: 200, hooks: 20, kills: 25, log })
