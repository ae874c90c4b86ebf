export { CatalogueBook } from './book.ts';
export { CatalogueError, type Fault } from './catalogue-error.ts';
export type { Edition } from './edition.ts';
export { loadCatalogue } from './load-yaml.ts';
export { catalogueRoutes } from './routes.ts';
export type { Catalogue, Links, Products } from './schema.ts';
