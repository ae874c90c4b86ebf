import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import type { MacroVariable } from '../../../domain/requests/index.ts';
import { serverNow } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { formatter } from '../../app/time.ts';
import { useTimeFormat } from '../../clock/reader.ts';

type Facts = Record<MacroVariable, string>;

/** What the variables of a macro stand for on a request; the deadline in the customer's language, with its zone. */
export function useMacroFacts(request: RequestDetail): Facts {
  const { t } = useTranslation('desk');
  const { name, timeZone } = useMe().person;
  const { around, zone } = formatter(request.customer.language, timeZone);
  const { dueAt } = request.clock;
  return {
    customer: request.customer.name,
    number: request.number,
    subject: request.subject,
    product: request.productName,
    version: request.versionName,
    company: request.company.name,
    me: name,
    due: dueAt ? `${around(Date.parse(dueAt), serverNow())}, ${zone()}` : t('macros.noDue'),
  };
}

/** Made-up values for the preview. */
export function useSampleFacts(): Facts {
  const { t } = useTranslation('desk');
  const { around } = useTimeFormat();
  const now = serverNow();
  return {
    customer: t('macros.sample.customer'),
    number: 'PD-20440',
    subject: t('macros.sample.subject'),
    product: 'Endpoint Shield',
    version: '12.4.0',
    company: t('macros.sample.company'),
    me: useMe().person.name,
    due: around(now + 7_200_000, now),
  };
}
