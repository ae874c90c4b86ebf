import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../app/problem-words.ts';
import { useMe } from '../../../app/session.ts';
import { Dialog } from '../../../design/Dialog.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { ownCompanies } from '../../own-companies.ts';
import { useAddView } from './queries.ts';

interface FormProps {
  filter: Record<string, string>;
  onClose: () => void;
}

export function SaveViewDialog({ opened, ...form }: FormProps & { opened: boolean }) {
  const { t } = useTranslation(['lists', 'common']);
  return (
    <Dialog
      opened={opened}
      onClose={form.onClose}
      title={t('views.save')}
      closeLabel={t('common:close')}
    >
      <NameForm {...form} />
    </Dialog>
  );
}

function NameForm({ filter, onClose }: FormProps) {
  const { t } = useTranslation('lists');
  const words = useProblemWords();
  const add = useAddView();
  const [company] = ownCompanies(useMe());
  const [name, setName] = useState('');
  const [blank, setBlank] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setBlank(name.trim() === '');
    if (name.trim() === '' || add.isPending) return;
    add.mutate({ name, filter, companyId: company?.id }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap={16}>
        {add.isError && <Notice tone="error">{words(add.error)}</Notice>}
        <TextInput
          label={t('views.name')}
          data-autofocus
          maxLength={100}
          value={name}
          error={blank && name.trim() === '' ? t('views.blank') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isPending}>
          {t('views.keep')}
        </Button>
      </Stack>
    </form>
  );
}
