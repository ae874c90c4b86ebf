export { announcementFacts } from './announcement-facts.ts';
export { escalationRoutes } from './routes.ts';
export { startSweeper } from './start-sweeper.ts';
export { countUnseenNotifications } from './store-notifications.ts';
export { sweepAlarms } from './sweep-alarms.ts';
