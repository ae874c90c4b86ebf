import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CompanyDetail } from '../../../api/contracts.ts';
import classes from './NewContractPage.module.css';

interface Props {
  members: CompanyDetail['members'];
  /** The plan's number of named contacts. */
  most: number;
  chosen: readonly string[];
  onChange: (emails: string[]) => void;
}

export function Contacts({ members, most, chosen, onChange }: Props) {
  const { t } = useTranslation('desk-companies');
  const full = chosen.length >= most;
  return (
    <fieldset className={classes.contacts}>
      <legend>{t('form.contacts', { chosen: chosen.length, count: most })}</legend>
      <div className={classes.members}>
        {members.map(({ id, name, email }) => {
          const checked = chosen.includes(email);
          return (
            <Checkbox
              key={id}
              checked={checked}
              disabled={!checked && full}
              label={name}
              description={email}
              onChange={() =>
                onChange(checked ? chosen.filter((other) => other !== email) : [...chosen, email])
              }
            />
          );
        })}
      </div>
    </fieldset>
  );
}
