import type { BreachReason } from '../../domain/sla/index.ts';
import type { SampleLanguage } from './cast/index.ts';

/** What people say around the story itself. */
export interface Phrases {
  lowered: readonly string[];
  cancelled: readonly string[];
  /** Why an engineer did not wait to the end of the waiting time; empty: it was waited for. */
  noInfo: readonly string[];
  /** After thanks: the engineer asks for the confirmation once more. */
  confirm: readonly string[];
  callLoggedLate: string;
  callCorrected: string;
  /** An answer was marked as a qualified one and was none. */
  notQualified: string;
  /** The other way round. */
  qualifiedAfterAll: string;
  contractChanged: string;
  incidentReturned: string;
  /** In words, beside the short list of reasons. */
  breach: Readonly<Partial<Record<BreachReason, string>>>;
  dispute: Readonly<Record<'asked' | 'accepted' | 'refused', string>>;
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
    noInfo: ['Заказчик сообщил по телефону, что журналов уже нет.', '', ''],
    confirm: [
      'Рад, что помогло. Отмечаю решение, подтвердите, пожалуйста.',
      'Спасибо, что сообщили. Если вопросов больше нет, подтвердите решение.',
      'Отлично. Оставлю решение на ваше подтверждение.',
    ],
    callLoggedLate: 'Звонок принял дежурный, пока не работала телефония. Записал на бумаге.',
    callCorrected: 'Записал начало предыдущего звонка, этот начался семью минутами позже.',
    notQualified: 'Здесь только «приняли в работу», разбора ещё нет.',
    qualifiedAfterAll: 'Первый разбор здесь уже есть, отметка была снята по ошибке.',
    contractChanged: 'Отправили как стандартный по ошибке, заказчик просит вести по договору.',
    incidentReturned: 'Вопрос возник из-за нашей инструкции, инцидент возвращаем.',
    breach: {
      escalated_late: 'Три часа ждали ответа разработчиков, позвать их надо было сразу.',
      customer_unreachable: 'Контакт не отвечал по телефону из договора.',
      wrongly_sorted: 'Сначала попал к почтовой группе.',
    },
    dispute: {
      asked: 'Контакт из договора не отвечал два часа, без него разбор было не начать.',
      accepted: 'Заказчик подтвердил письмом: исключаем из подсчёта.',
      refused: 'В договоре есть второй контакт, ему не звонили.',
    },
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
    noInfo: ['They told us on the phone that the log is gone.', '', ''],
    confirm: [
      'Glad it helped. I am marking it as solved, please confirm when you have a moment.',
      'Thank you for telling us. Please confirm the solution if nothing is left open.',
      'Good to hear. The solution stands, over to you for the confirmation.',
    ],
    callLoggedLate: 'Taken on paper by the duty phone while the switchboard was down.',
    callCorrected: 'I had noted the start of an earlier call; this one began seven minutes later.',
    notQualified: 'This only says that we are looking. There is no analysis in it yet.',
    qualifiedAfterAll: 'The first analysis is in here. I had unticked it by mistake.',
    contractChanged: 'Sent as standard by mistake; the customer asked for the contract.',
    incidentReturned: 'Our guide is unclear about this, so the incident goes back.',
    breach: {
      escalated_late:
        'We waited three hours for the developers and should have called them at once.',
      customer_unreachable: 'Nobody answered at the number in the contract.',
      wrongly_sorted: 'It went to the mail group first.',
    },
    dispute: {
      asked:
        'The named contact could not be reached for two hours, and nothing could be looked at without them.',
      accepted: 'The customer confirmed it in writing. It is left out of the count.',
      refused: 'The contract names a second contact, and nobody called them.',
    },
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
    noInfo: ['El cliente dijo por teléfono que ya no tiene los registros.', '', ''],
    confirm: [
      'Me alegro. Dejo la solución marcada para que la confirme.',
      'Gracias por avisar. Si no queda nada pendiente, confirme la solución, por favor.',
      'Estupendo. Queda a la espera de su confirmación.',
    ],
    callLoggedLate: 'Se anotó en papel en la guardia mientras la centralita no funcionaba.',
    callCorrected: 'Anoté el inicio de una llamada anterior; esta empezó siete minutos después.',
    notQualified: 'Aquí solo se dice que lo estamos viendo; aún no hay análisis.',
    qualifiedAfterAll: 'El primer análisis ya está aquí; quité la marca por error.',
    contractChanged: 'Se envió como estándar por error; el cliente pide el contrato.',
    incidentReturned: 'Nuestra guía no lo explica bien: se devuelve el incidente.',
    breach: {
      escalated_late: 'Esperamos tres horas a desarrollo; había que avisar enseguida.',
      customer_unreachable: 'Nadie respondió en el teléfono del contrato.',
      wrongly_sorted: 'Llegó primero al grupo de correo.',
    },
    dispute: {
      asked:
        'No se pudo localizar al contacto durante dos horas y sin él no se podía analizar nada.',
      accepted: 'El cliente lo confirmó por escrito: no cuenta.',
      refused: 'El contrato nombra a un segundo contacto y nadie lo llamó.',
    },
  },
};
