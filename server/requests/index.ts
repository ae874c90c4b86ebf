export { createRequest, type RequestInput } from './create-request.ts';
export { createRequestFacts } from './mail-facts.ts';
export { makeMove } from './make-move.ts';
export { requestRoutes } from './routes.ts';
export { createWarnRequest, resumeWarnings } from './warn-request.ts';
export { writeMessage } from './write-message.ts';
