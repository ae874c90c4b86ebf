import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';

/** Why a sending failed; what was typed is kept. */
export function FormError({ error }: { error: unknown }) {
  const { t } = useTranslation('portal');
  const words = useProblemWords();
  if (!error) return null;
  return (
    <Notice tone="error">
      {words(error)} {t('new.kept')}
    </Notice>
  );
}
