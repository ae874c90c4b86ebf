export { presentClock, presentClockSummary } from './present-clock.ts';
export { type MovedPromise, presentMoved } from './present-moved.ts';
