import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StatusNames } from '../../../../api/settings-content.ts';
import { statuses } from '../../../../domain/requests/index.ts';
import { shippedTexts } from '../../../app/i18n.ts';
import { languages } from '../../../app/language.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import { FaultsOf } from '../FaultsOf.tsx';
import classes from '../Settings.module.css';
import tables from '../Tables.module.css';

type Status = (typeof statuses)[number];
type Words = Readonly<Partial<Record<Status, string>>>;

/** A1: what the statuses are called, in each language; an empty field keeps Pactdesk's own word, which it shows. */
export function NamesPage() {
  const { t, i18n } = useTranslation('settings');
  const { settings, draft, changeNames } = useSettingsDesk();
  const fault = useFaultAt('names', '');
  const names = draft.statusNames ?? settings.statusNames;
  const { data: shipped } = useQuery({
    queryKey: ['shipped-texts', 'common'],
    queryFn: () => shippedTexts('common'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const shippedWord = (code: string, status: Status): string => {
    const words = (shipped?.[code]?.status ?? shipped?.en?.status) as Words | undefined;
    return words?.[status] ?? status;
  };
  const change = (status: Status, code: string, name: string) => {
    const { [code]: _, ...others } = names[status] ?? {};
    const { [status]: __, ...otherStatuses } = names;
    const named = name === '' ? others : { ...others, [code]: name };
    const changed: StatusNames =
      Object.keys(named).length > 0 ? { ...otherStatuses, [status]: named } : otherStatuses;
    changeNames(changed);
  };
  return (
    <>
      <FaultsOf kind="names" id="" />
      <fieldset className={classes.whole} disabled={!settings.mayChange}>
        <Card aria-labelledby="statuses">
          <CardPart className={classes.form ?? ''}>
            <h2 id="statuses">{t('names.title')}</h2>
            <p className={classes.hint}>{t('names.hint')}</p>
            <table className={tables.table}>
              <thead>
                <tr>
                  <th scope="col">{t('names.status')}</th>
                  {languages.map(({ code, name }) => (
                    <th key={code} scope="col" lang={code}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {statuses.map((status) => (
                  <tr key={status}>
                    <th scope="row" className={tables.tall}>
                      {shippedWord(i18n.language, status)}
                    </th>
                    {languages.map(({ code, name }) => (
                      <td key={code} data-label={name}>
                        <TextInput
                          aria-label={`${shippedWord(code, status)}, ${name}`}
                          lang={code}
                          maxLength={100}
                          placeholder={shippedWord(code, status)}
                          value={names[status]?.[code] ?? ''}
                          error={fault(`${status}.${code}`)}
                          onChange={(event) => change(status, code, event.currentTarget.value)}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <p className={classes.hint}>{t('names.elsewhere')}</p>
          </CardPart>
        </Card>
      </fieldset>
    </>
  );
}
