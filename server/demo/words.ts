import type { SampleLanguage } from './cast/index.ts';

/** What people say around the story itself. */
interface Phrases {
  lowered: readonly string[];
  cancelled: readonly string[];
  /** Empty: no reason was given. */
  noInfo: readonly string[];
  /** After thanks: the engineer asks for the confirmation once more. */
  confirm: readonly string[];
}

export const phrases: Readonly<Record<SampleLanguage, Phrases>> = {
  ru: {
    lowered: [
      'Обходной путь действует, работа идёт.',
      'Затронут один отдел, остальные работают.',
      'Договорились с заказчиком по телефону.',
    ],
    cancelled: [
      'Повтор более раннего запроса, ответили в нём.',
      'Вопрос о чужой программе: передали рекомендации, исправить можем не мы.',
      'Отправлен по ошибке, заказчик подтвердил по телефону.',
    ],
    noInfo: ['Ждали журналы две недели, напоминали дважды.', '', ''],
    confirm: [
      'Рад, что помогло. Отмечаю решение, подтвердите, пожалуйста.',
      'Спасибо, что сообщили. Если вопросов больше нет, подтвердите решение.',
      'Отлично. Оставлю решение на ваше подтверждение.',
    ],
  },
  en: {
    lowered: [
      'The workaround holds, people can work.',
      'One department only, the rest is fine.',
      'Agreed with the customer on the phone.',
    ],
    cancelled: [
      'The same as an earlier request; we answer there.',
      'This concerns a third-party program. We passed on what we know.',
      'Sent by mistake, confirmed on the phone.',
    ],
    noInfo: ['We asked twice for the log and heard nothing.', '', ''],
    confirm: [
      'Glad it helped. I am marking it as solved, please confirm when you have a moment.',
      'Thank you for telling us. Please confirm the solution if nothing is left open.',
      'Good to hear. The solution stands, over to you for the confirmation.',
    ],
  },
  es: {
    lowered: [
      'La solución provisional funciona, se puede trabajar.',
      'Solo afecta a un departamento.',
      'Acordado con el cliente por teléfono.',
    ],
    cancelled: [
      'Repite una solicitud anterior; respondemos en ella.',
      'Se trata de un programa de terceros. Hemos enviado recomendaciones.',
      'Enviada por error, confirmado por teléfono.',
    ],
    noInfo: ['Pedimos los registros dos veces sin respuesta.', '', ''],
    confirm: [
      'Me alegro. Dejo la solución marcada para que la confirme.',
      'Gracias por avisar. Si no queda nada pendiente, confirme la solución, por favor.',
      'Estupendo. Queda a la espera de su confirmación.',
    ],
  },
};
