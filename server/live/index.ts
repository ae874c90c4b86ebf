export { readPresence } from './read-presence.ts';
export { liveRoutes } from './routes.ts';
export { startLive } from './start-live.ts';
