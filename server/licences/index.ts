export {
  attachLicence,
  findActivationCode,
  lockActivationCode,
  putActivationCode,
  putActivationCodes,
  type RegistryEntry,
  unnested,
} from './store.ts';
