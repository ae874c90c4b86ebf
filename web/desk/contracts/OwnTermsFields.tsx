import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanSummary, Plans } from '../../../api/catalogue.ts';
import { asInPlan, type OwnTerms } from './contract-draft.ts';
import classes from './NewContractPage.module.css';
import { OwnTargetField } from './OwnTargetField.tsx';

interface Props {
  own: OwnTerms;
  plan: PlanSummary;
  calendars: Plans['calendars'];
  /** The fields that are wrong, as the API calls them. */
  wrong: readonly string[];
  onChange: (own: OwnTerms) => void;
}

/** P7: what this contract agrees differently from its plan; folded away, because most agree nothing. */
export function OwnTermsFields({ own, plan, calendars, wrong, onChange }: Props) {
  const { t } = useTranslation('desk-companies');
  const change = (part: Partial<OwnTerms>) => onChange({ ...own, ...part });
  const isWrong = (path: string) => wrong.some((found) => found.startsWith(`overrides.${path}`));
  const hasOwn = JSON.stringify(own) !== JSON.stringify(asInPlan);
  const isOpen = hasOwn || wrong.some((found) => found.startsWith('overrides'));
  return (
    <details className={classes.folded} open={isOpen}>
      <summary>{t('form.own.title')}</summary>
      <p className={classes.hint}>{t('form.own.hint')}</p>
      <div className={classes.form}>
        <div className={classes.pair}>
          <div>
            <TextInput
              label={t('form.incidents')}
              inputMode="numeric"
              autoComplete="off"
              placeholder={t('form.own.asInPlan')}
              disabled={own.unlimited}
              value={own.incidents}
              error={isWrong('premiumIncidents') && t('form.wrong.incidents')}
              onChange={(event) => change({ incidents: event.currentTarget.value })}
            />
            <Checkbox
              mt={8}
              label={t('form.own.unlimited')}
              checked={own.unlimited}
              onChange={(event) => change({ unlimited: event.currentTarget.checked })}
            />
          </div>
          <TextInput
            label={t('form.contactsShort')}
            inputMode="numeric"
            autoComplete="off"
            placeholder={t('form.own.asInPlan')}
            value={own.namedContacts}
            error={isWrong('namedContacts') && t('form.wrong.namedContacts')}
            onChange={(event) => change({ namedContacts: event.currentTarget.value })}
          />
        </div>
        {plan.targets.map(({ severity, calendar }) => (
          <OwnTargetField
            key={severity}
            severity={severity}
            target={own.targets[severity] ?? 'plan'}
            usual={calendar}
            calendars={calendars}
            isWrong={isWrong(`targets.${severity}`)}
            onChange={(target) => change({ targets: { ...own.targets, [severity]: target } })}
          />
        ))}
      </div>
    </details>
  );
}
