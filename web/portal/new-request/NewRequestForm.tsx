import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductAreas } from '../../../api/catalogue.ts';
import type { SupportLevels } from '../../../api/contracts.ts';
import type { CompanyLicences } from '../../../api/licences.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { onCtrlEnter } from '../../app/keys.ts';
import { wrongFields } from '../../app/problem-words.ts';
import { AffectedSection } from './AffectedSection.tsx';
import {
  type Chosen,
  chosenIn,
  copiedIn,
  type Draft,
  missingIn,
  requestOf,
  standard,
  unsupportedIn,
} from './draft.ts';
import type { FormState } from './form-state.ts';
import { LevelSection } from './LevelSection.tsx';
import { OnePage } from './OnePage.tsx';
import { SeveritySection } from './SeveritySection.tsx';
import { StepByStep } from './StepByStep.tsx';
import { type StepName, stepFields } from './steps.ts';
import type { useSend } from './use-send.ts';
import { WordsSection } from './WordsSection.tsx';

interface Props {
  products: ProductAreas;
  offer: SupportLevels;
  licences: CompanyLicences;
  companyId: string;
  /** Where files are added; without it the form asks for none. */
  files?: ReactNode;
  /** Who could get a copy; without it the form asks for nobody. */
  copies?: FormState['copies'];
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  discard: () => void;
  send: ReturnType<typeof useSend>;
}

export function NewRequestForm(props: Props) {
  const { products, offer, licences, companyId, draft, change, discard, send } = props;
  const { t } = useTranslation('portal');
  const mobile = useMediaQuery('(max-width: 767px)', undefined, {
    getInitialValueInEffect: false,
  });
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const unsupported = unsupportedIn(licences);
  const chosen = chosenIn(draft, products, offer, unsupported);
  const mark = (fields: readonly string[]) => {
    setWrong(fields);
    focusFirstWrong(form.current);
  };
  const state: FormState = {
    products,
    offer,
    licences,
    unsupported,
    draft,
    chosen,
    withFiles: props.files !== undefined,
    copies: props.copies,
    wrong,
    error: send.error,
    pending: send.pending,
    change: (part) => {
      change(part);
      setWrong(wrong.filter((field) => !(field in part)));
    },
    discard,
    sendAsStandard: () => {
      change({ level: standard });
      sendOn({ ...chosen, level: offer.levels.find(({ contractId }) => contractId === null) });
    },
  };
  /** Marks what is missing on this part of the form; true when nothing is. */
  const check = (step?: StepName): boolean => {
    const missing = missingIn(draft, chosen).filter(
      (field) => !step || stepFields[step].includes(field),
    );
    mark(missing);
    return missing.length === 0;
  };
  const sendOn = (what: Chosen) => {
    const copyTo = props.copies
      ? copiedIn(draft, props.copies.colleagues).map(({ id }) => id)
      : draft.copyTo;
    const request = requestOf({ ...draft, companyId, copyTo }, what);
    if (!check() || !request) return;
    send.mutate({ key: draft.key, request }, (error) => mark(wrongFields(error)));
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    sendOn(chosen);
  };
  const sections: Record<StepName, ReactNode> = {
    affected: <AffectedSection state={state} companyId={companyId} />,
    level: <LevelSection state={state} />,
    severity: <SeveritySection state={state} />,
    words: <WordsSection state={state} />,
    files: props.files,
  };
  // A company without a contract has nothing to choose: the level is standard (K2).
  const asked: StepName[] =
    offer.levels.length > 1
      ? ['affected', 'level', 'severity', 'words']
      : ['affected', 'severity', 'words'];
  const steps: StepName[] = state.withFiles ? [...asked, 'files'] : asked;
  return (
    <form
      ref={form}
      onSubmit={submit}
      onKeyDown={onCtrlEnter(submit)}
      aria-label={t('new.title')}
      noValidate
    >
      {mobile ? (
        <StepByStep steps={steps} sections={sections} state={state} check={check} />
      ) : (
        <OnePage steps={steps} sections={sections} state={state} />
      )}
    </form>
  );
}
