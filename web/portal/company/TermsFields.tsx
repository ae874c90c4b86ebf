import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '../../app/language.ts';
import { Choice } from '../../design/Choice.tsx';
import classes from './InviteForm.module.css';
import type { InvitationTerms } from './queries.ts';

interface Props {
  terms: InvitationTerms;
  onChange: (part: Partial<InvitationTerms>) => void;
}

/** What the invited may do, and the language they are written to in. */
export function TermsFields({ terms, onChange }: Props) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <>
      <fieldset className={classes.roles}>
        <legend>{t('invite.role')}</legend>
        {(['user', 'administrator'] as const).map((role) => (
          <Choice
            key={role}
            name="role"
            value={role}
            round
            checked={terms.role === role}
            onChoose={() => onChange({ role })}
          >
            <span className={classes.role}>{t(`common:role.${role}`)}</span>
            <span className={classes.may}>{t(`invite.${role}`)}</span>
          </Choice>
        ))}
      </fieldset>
      {terms.role === 'user' && (
        <Checkbox
          label={t('invite.grant')}
          checked={terms.seesAllRequests}
          onChange={(event) => onChange({ seesAllRequests: event.currentTarget.checked })}
        />
      )}
      <NativeSelect
        label={t('invite.language')}
        value={terms.language}
        onChange={(event) => onChange({ language: event.currentTarget.value })}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </>
  );
}
