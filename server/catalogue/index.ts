export { CatalogueBook } from './book.ts';
export { CatalogueError, type Fault } from './catalogue-error.ts';
export { asWritten, writtenHash } from './catalogue-hash.ts';
export type { AskedCategory, Category, Queue } from './categories.ts';
export { type ContentFault, checkContent, checkDropped } from './check-content.ts';
export { withCountryDays } from './country-days.ts';
export { type Difference, differencesOf } from './differences.ts';
export { Edition } from './edition.ts';
export { holidayCountries } from './holidays.ts';
export { loadCatalogue } from './load-yaml.ts';
export { asKept, makeVersion, type VersionInput } from './make-version.ts';
export { catalogueRoutes } from './routes.ts';
export type { Catalogue, Links, Products, StatusNames } from './schema.ts';
export {
  applicationOf,
  beginApplication,
  finishApplication,
  listVersions,
  type VersionHead,
} from './store.ts';
export { writeCatalogue } from './write-yaml.ts';
