export { type ImportReport, importLicences } from './import-licences.ts';
export { attachLicence, findActivationCode, lockActivationCode } from './store.ts';
