export { CatalogueBook } from './book.ts';
export { CatalogueError, type Fault } from './catalogue-error.ts';
export { catalogueHash, writtenHash } from './catalogue-hash.ts';
export { Edition } from './edition.ts';
export { loadCatalogue } from './load-yaml.ts';
export { makeVersion, type VersionInput } from './make-version.ts';
export { catalogueRoutes } from './routes.ts';
export type { Catalogue, Links, Products, StatusNames } from './schema.ts';
export { applicationOf, beginApplication, finishApplication, type VersionHead } from './store.ts';
