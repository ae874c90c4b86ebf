export { seedSampleData } from './seed.ts';
