import { randomUUIDv7 } from 'node:crypto';
import { as } from '../access/index.ts';
import { askInCategory } from '../requests/index.ts';
import type { Founding } from './people.ts';
import { actorCalled } from './play.ts';

const said = [
  {
    email: 'olga@veresk.example',
    categoryId: 'professional-services',
    answers: {
      service: 'deployment',
      subject: 'Перенос консоли управления на новый сервер',
      description:
        'Консоль и база примерно на 600 устройств, старый сервер выводим из эксплуатации в конце квартала.',
      phone: '+7 495 123-45-67, доб. 12',
      consent: true,
    },
  },
  {
    email: 'elena@santelmar.example',
    categoryId: 'feedback',
    answers: {
      kind: 'thanks',
      about: 'service',
      subject: 'Gracias por la noche del sábado',
      description:
        'Urgencias volvió a trabajar en cuarenta minutos. Transmítanlo al equipo, por favor.',
    },
  },
] as const;

/** Requests that are not about a product, just sent: numbers grow with time. */
export async function makeOtherRequests(founding: Founding): Promise<void> {
  for (const { email, categoryId, answers } of said) {
    const actor = actorCalled(founding, email);
    const companyId = actor.companies[0]?.id ?? '';
    const input = { companyId, categoryId, answers, idempotencyKey: randomUUIDv7() };
    const around = { actor, book: founding.book, now: founding.now };
    await as(founding.database, actor, (scope) => askInCategory(scope, input, around));
  }
}
