/** `webhook-id` of a delivery: how a receiver knows a message that comes again. */
export const messageIdOf = (deliveryId: string): string => `msg_${deliveryId}`
