export { type ImportReport, importLicences } from './import-licences.ts';
export {
  attachLicence,
  findActivationCode,
  holdsOn,
  lockActivationCode,
  putActivationCode,
} from './store.ts';
