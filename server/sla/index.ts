export { presentClock, presentClockSummary } from './present-clock.ts';
