import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../api/people.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { ColleagueList } from '../../requests/ColleagueList.tsx';
import { ColleaguePopover } from '../../requests/ColleaguePopover.tsx';
import { colleaguesQuery } from './participants.ts';

interface Props {
  number: string;
  onAdd: (person: PersonRef) => void;
}

/** The company's people who do not follow the request yet, narrowed by typing. */
export function AddColleague({ number, onAdd }: Props) {
  const { t } = useTranslation('portal');
  const [open, setOpen] = useState(false);
  const pick = (person: PersonRef) => {
    setOpen(false);
    onAdd(person);
  };
  return (
    <ColleaguePopover
      opened={open}
      onChange={setOpen}
      label={t('people.addWhom')}
      button={
        <Button variant="subtle" size="xs" onClick={() => setOpen(!open)}>
          {t('people.add')}
        </Button>
      }
    >
      <Colleagues number={number} onPick={pick} />
    </ColleaguePopover>
  );
}

function Colleagues({ number, onPick }: { number: string; onPick: (person: PersonRef) => void }) {
  const { t } = useTranslation(['portal', 'common']);
  const words = useProblemWords();
  const found = useQuery(colleaguesQuery(number));
  if (found.isError) {
    const retry = () => void found.refetch();
    return <Failed words={words(found.error)} retry={t('common:retry')} onRetry={retry} />;
  }
  if (!found.data) return <LoadingRows count={3} height={36} label={t('common:loading')} />;
  return (
    <ColleagueList
      label={t('people.addWhom')}
      none={t('people.noColleague')}
      people={found.data.items}
      onPick={onPick}
    />
  );
}
