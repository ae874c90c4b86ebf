export { dayInWords } from '../platform/day-in-words.ts';
