export { type ImportReport, importLicences } from './import-licences.ts';
export {
  attachLicence,
  findActivationCode,
  lockActivationCode,
  putActivationCode,
} from './store.ts';
