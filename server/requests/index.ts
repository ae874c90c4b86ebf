export { createRequest, type RequestInput } from './create-request.ts';
export { decodeCursor, encodeCursor } from './cursor.ts';
export { createRequestFacts } from './mail-facts.ts';
export { makeMove } from './make-move.ts';
export { presentSummary } from './present.ts';
export { requestRoutes } from './routes.ts';
export { type QueueFilter, queuePage } from './store-queue.ts';
export { createWarnRequest, resumeWarnings } from './warn-request.ts';
export { writeMessage } from './write-message.ts';
