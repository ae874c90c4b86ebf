export { countQueue, queueChoices } from './count-queue.ts';
export { listQueue, type QueueQuery } from './list-queue.ts';
export { queueRoutes } from './routes.ts';
export { viewRoutes } from './routes-views.ts';
