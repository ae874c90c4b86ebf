export {
  attachLicence,
  findActivationCode,
  lockActivationCode,
  putActivationCode,
  putActivationCodes,
  type RegistryEntry,
} from './store.ts';
export { lockThoseThatChange } from './store-corrections.ts';
