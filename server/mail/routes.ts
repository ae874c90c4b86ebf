import PostalMime from 'postal-mime';
import { z } from 'zod';
import { language } from '../../api/primitives.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { storedMail, storedMails } from './dev-mailbox.ts';
import { type ListedMail, listPage, mailPage, stylesheet } from './dev-pages.ts';
import { previewPage, previewsPage } from './preview-pages.ts';
import { preview } from './previews.ts';

const declared = { config: { access: 'public' }, schema: { hide: true } } as const;

/** The demo's mailbox: everybody on this machine reads all its mail, so a real installation never has it. */
export function devMailRoutes(app: App, folder: string): void {
  app.get('/dev/mail', declared, async (_request, reply) => {
    const found = await Promise.all((await storedMails(folder)).map((id) => listed(folder, id)));
    return reply
      .type('text/html; charset=utf-8')
      .send(listPage(found.filter((mail) => mail !== null)).text);
  });

  app.get('/dev/mail.css', declared, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(stylesheet),
  );

  app.get('/dev/mail/previews', declared, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(previewsPage().text),
  );

  app.get(
    '/dev/mail/previews/:name/:language',
    { ...declared, schema: { hide: true, params: z.object({ name: z.string(), language }) } },
    (request, reply) => {
      const { name, language } = request.params;
      const letter = preview(name, language);
      if (!letter) throw new ProblemError('not_found');
      return reply.type('text/html; charset=utf-8').send(previewPage(name, language, letter).text);
    },
  );

  app.get(
    '/dev/mail/:id',
    { ...declared, schema: { hide: true, params: z.object({ id: z.uuid() }) } },
    async (request, reply) => {
      const raw = await storedMail(folder, request.params.id);
      if (!raw) throw new ProblemError('not_found');
      return reply
        .type('text/html; charset=utf-8')
        .send(mailPage(await PostalMime.parse(raw)).text);
    },
  );
}

/** Null where it was cleared away in the meantime. */
async function listed(folder: string, id: string): Promise<ListedMail | null> {
  const raw = await storedMail(folder, id);
  return raw && { id, mail: await PostalMime.parse(raw) };
}
