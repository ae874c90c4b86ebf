export { CatalogueError, type Fault } from './catalogue-error.ts';
export { catalogueHash } from './catalogue-hash.ts';
export { loadCatalogue } from './load-yaml.ts';
export type { Catalogue, Links, Products } from './schema.ts';
