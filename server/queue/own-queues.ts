import type { Actor } from '../access/index.ts';
import type { Edition, Queue } from '../catalogue/index.ts';

const worksIn = ({ staffRoles }: Actor, { roles }: Queue): boolean =>
  roles?.some((role) => staffRoles.includes(role)) ?? false;

/** R1: the queues that are this person's own to work in; those for everybody are nobody's own. */
export const ownQueues = ({ queues }: Edition, actor: Actor): Queue[] =>
  queues.filter((queue) => worksIn(actor, queue));

/** R8: the queues of which this person sees what is in them. */
export const seenQueues = ({ queues }: Edition, actor: Actor): Queue[] =>
  queues.filter((queue) => !queue.confined || worksIn(actor, queue));
