export { networks } from './addresses.ts';
export { cleanUpWebhooks } from './clean-up.ts';
export { createWebhook } from './keep-webhooks.ts';
export { webhookRoutes } from './routes.ts';
export { startDeliveries } from './start-deliveries.ts';
