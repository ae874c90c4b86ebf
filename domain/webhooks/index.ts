export { TEST_KIND, type WebhookKind, webhookKinds } from './kinds.ts';
export { isDelivered, type Outcome, retryAt, switchedOffBecause } from './retries.ts';
