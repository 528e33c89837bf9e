import { type DeliveryFigures, measureDeliveries } from '../../helpers/measureDeliveries'

/** One post to 200 subscribers and 19 webhooks, its worker killed with -9 again and again. */
export const deliveries = (log: (line: string) => void): Promise<DeliveryFigures> =>
  measureDeliveries({ subscribers: 200, hooks: 19, kills: 25, log })
