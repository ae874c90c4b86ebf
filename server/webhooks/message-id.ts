/** The header `webhook-id` of a delivery: by it a receiver knows what it has had already. */
export const messageIdOf = (deliveryId: string): string => `msg_${deliveryId.replaceAll('-', '')}`;
