import { plans as plansView, productAreas } from '../../api/catalogue.ts';
import { statusNames } from '../../api/settings-content.ts';
import { actorOf } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import type { CatalogueBook } from './book.ts';
import { presentPlans, presentProducts } from './present.ts';

export function catalogueRoutes(app: App, { book }: { book: CatalogueBook }): void {
  app.get(
    '/api/products',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary:
          'Protection areas, products, versions, types of requests, what standard support excludes',
        tags: ['catalogue'],
        response: { 200: productAreas },
      },
    },
    async (request) => presentProducts(book.current, actorOf(request).language, book.today),
  );

  app.get(
    '/api/status-names',
    {
      config: { access: 'public' },
      schema: {
        summary: 'What the operator calls the statuses',
        tags: ['catalogue'],
        response: { 200: statusNames },
      },
    },
    async () => book.current.statusNames,
  );

  app.get(
    '/api/plans',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'The plans and what they promise',
        tags: ['catalogue'],
        response: { 200: plansView },
      },
    },
    async (request) => presentPlans(book.current, actorOf(request).language),
  );
}
