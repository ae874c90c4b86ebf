import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductAreas } from '../../../api/catalogue.ts';
import type { Draft as KeptDraft } from '../../../api/drafts.ts';
import type { RequestDetail } from '../../../api/requests.ts';
import { call } from '../../app/api.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import { ownCompanies } from '../own-companies.ts';
import classes from './AffectedSection.module.css';
import { copyOf, holdsWords } from './copy.ts';
import type { Draft } from './draft.ts';

interface Props {
  /** The request to copy. */
  number: string;
  products: ProductAreas;
  draft: Draft;
  change: (draft: Draft) => void;
}

/** The request, and the draft that another browser may have left with the server. */
const startOf = (number: string) => ({
  queryKey: ['copy-of', number],
  queryFn: async () => {
    const [request, kept] = await Promise.all([
      call<RequestDetail>(`/api/requests/${number}`),
      call<KeptDraft>('/api/drafts/new-request'),
    ]);
    return { request, kept: kept.content as Partial<Draft> | null };
  },
  gcTime: 0,
});

/** An old request as a start. A draft that holds words gives way only where its writer says so. */
export function CopyOffer({ number, products, draft, change }: Props) {
  const { t } = useTranslation('support-form');
  const words = useProblemWords();
  const navigate = useNavigate();
  const companies = ownCompanies(useMe());
  const [done, setDone] = useState<'whole' | 'in_part' | null>(null);
  const { data, error } = useQuery(startOf(number));
  const held = [draft, data?.kept ?? {}].find(holdsWords);
  const put = () => {
    if (!data) return;
    const { publicId } = data.request.company;
    const company = companies.find((each) => each.publicId === publicId) ?? companies[0];
    const copied = copyOf(data.request, company?.id ?? '', products);
    change(copied.draft);
    setDone(copied.complete ? 'whole' : 'in_part');
  };
  const free = data !== undefined && done === null && !held;
  useEffect(() => {
    if (free) put();
  }, [free]);
  if (error) return <Notice tone="error">{words(error)}</Notice>;
  if (done)
    return (
      <div role="status" className={classes.above}>
        <Notice tone="info">
          {t('copy.done', { number })} {done === 'in_part' && t('copy.changed')}
        </Notice>
      </div>
    );
  if (!held) return null;
  return (
    <div role="status" className={classes.above}>
      <Notice tone="soon">
        {t('copy.holds', { number, words: (held.subject || held.description)?.slice(0, 80) })}
        <div className={classes.update}>
          <Button size="xs" variant="default" onClick={put}>
            {t('copy.replace')}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => navigate({ to: '/requests/new/technical-support', replace: true })}
          >
            {t('copy.keep')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
