import type { Channel, Plan } from './plan.ts';

/** How a plan's customers reach us, beside its extras: an account manager is both, and named once. */
export const channelsBesideExtras = ({
  channels,
  extras,
}: Pick<Plan, 'channels' | 'extras'>): Channel[] =>
  channels.filter((channel) => !(extras as readonly string[]).includes(channel));
