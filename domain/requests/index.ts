export { type MoveName, moves, type Side, statusAfter } from './moves.ts';
export { type QueuePlace, queuePlace } from './queue.ts';
export { isOpen, type Status, statuses } from './status.ts';
