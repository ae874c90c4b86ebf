import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RenewalProposal } from '../../../../api/contract-changes.ts';
import { focusFirstWrong } from '../../../app/focus.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Notice } from '../../../design/Notice.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import classes from './Changes.module.css';
import { useContractChanges, usePreviewPlanChange } from './queries.ts';
import { type Why, WhyFields } from './WhyFields.tsx';

interface Props {
  contract: { id: string };
  proposal: RenewalProposal;
  onDone: () => void;
}

/** P7, P8, K3: another plan in the middle of a contract; first what it does, then the deed. */
export function PlanChangeForm({ contract, proposal, onDone }: Props) {
  const { t } = useTranslation('contract-states');
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const look = usePreviewPlanChange(contract.id);
  const { changePlan } = useContractChanges(contract.id);
  const others = proposal.plans.filter(({ id }) => id !== proposal.planId);
  const [wanted, setWanted] = useState({ planId: others[0]?.id ?? '', keepOverrides: false });
  const [why, setWhy] = useState<Why>({ reason: '', mayBeLater: false });
  const [tried, setTried] = useState(false);
  const preview = look.data;
  const choose = (part: Partial<typeof wanted>) => {
    setWanted({ ...wanted, ...part });
    look.reset();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!preview) return look.isPending || look.mutate(wanted);
    setTried(true);
    const reason = why.reason.trim();
    if (reason === '') return focusFirstWrong(form.current);
    if (!changePlan.isPending)
      changePlan.mutate({ ...wanted, ...why, reason }, { onSuccess: onDone });
  };
  return (
    <form className={classes.form} ref={form} onSubmit={(event) => void send(event)} noValidate>
      <NativeSelect
        label={t('plan.plan')}
        data-autofocus
        value={wanted.planId}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => choose({ planId: event.currentTarget.value })}
      />
      {proposal.hasOverrides && (
        <Checkbox
          label={t('renewal.keep')}
          checked={wanted.keepOverrides}
          onChange={(event) => choose({ keepOverrides: event.currentTarget.checked })}
        />
      )}
      {look.isError && <Notice tone="error">{words(look.error)}</Notice>}
      {preview && (
        <>
          <ChangePreview preview={preview} />
          <WhyFields
            why={why}
            tried={tried}
            needsReason={preview.needReason > 0}
            onChange={setWhy}
          />
        </>
      )}
      {changePlan.isError && <Notice tone="error">{words(changePlan.error)}</Notice>}
      <Button type="submit" loading={look.isPending || changePlan.isPending}>
        {t(preview ? 'plan.confirm' : 'plan.see')}
      </Button>
    </form>
  );
}
