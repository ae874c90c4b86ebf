import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductAreas } from '../../../../api/catalogue.ts';
import type { RequestDetail } from '../../../../api/requests.ts';
import { call } from '../../../app/api.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Notice } from '../../../design/Notice.tsx';
import { newKey } from '../../new-request/draft.ts';
import type { ShownCompany } from '../shown-company.ts';
import classes from './Licences.module.css';

interface Props {
  company: ShownCompany;
  /** The last four characters of the code. */
  ending: string;
  onBack: () => void;
}

/** C5: a code that is in use elsewhere: the request to support is written already, and tells nothing of who has it. */
export function Conflict({ company, ending, onBack }: Props) {
  const { t } = useTranslation('licences');
  const words = useProblemWords();
  const { name, publicId } = company;
  const [subject, setSubject] = useState(t('conflict.madeSubject', { ending }));
  const [body, setBody] = useState(t('conflict.madeBody', { company: name, publicId, ending }));
  const send = useSendToSupport(company.id);
  return (
    <div className={classes.form}>
      <Notice tone="info">{t('conflict.lead')}</Notice>
      <TextInput
        label={t('conflict.subject')}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label={t('conflict.body')}
        autosize
        minRows={4}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {send.isError && <Notice tone="error">{words(send.error)}</Notice>}
      <div className={classes.foot}>
        <Button
          loading={send.isPending}
          disabled={!subject.trim() || !body.trim()}
          onClick={() => send.mutate({ subject, description: body })}
        >
          {t('conflict.send')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('conflict.back')}
        </Button>
      </div>
    </div>
  );
}

/** Under what the catalogue lets be asked without a licence; pressed twice it is one request. */
function useSendToSupport(companyId: string) {
  const navigate = useNavigate();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: async (words: { subject: string; description: string }) => {
      const { areas } = await call<ProductAreas>('/api/products');
      const products = areas.flatMap((area) => area.products);
      const product = products.find(({ needsLicence }) => !needsLicence) ?? products[0];
      const about = { productId: product?.id, versionId: product?.versions[0]?.id };
      return call<RequestDetail>('/api/requests', {
        method: 'POST',
        body: { ...about, ...words, companyId, contractId: null, severity: 3 },
        headers: { 'idempotency-key': key },
      });
    },
    onSuccess: ({ number }) =>
      navigate({ to: '/requests/$number', params: { number }, state: { sent: true } }),
  });
}
