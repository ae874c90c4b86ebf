import { z } from 'zod';
import type { Database } from '../platform/database/database.ts';
import type { AllowedNetworks } from './addresses.ts';

export interface WebhookOptions {
  database: Database;
  /** Private networks that the operator lets webhooks go to. */
  allowed: AllowedNetworks;
}

/** Where the routes of a company stand, and those of the vendor. */
export interface Place {
  base: '/api/companies/:publicId/webhooks' | '/api/webhooks';
  access: 'customer' | 'staff';
  params: z.ZodType<{ publicId?: string }>;
  /** Whose they are, for the summaries. */
  whose: string;
}

export const whichIn = (params: Place['params']) => params.and(z.object({ webhookId: z.uuid() }));

export const tags = ['webhooks'];
