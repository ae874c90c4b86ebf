import { useTranslation } from 'react-i18next';
import { Severity } from '../design/Severity.tsx';

export function RequestSeverity({ level, short }: { level: 1 | 2 | 3 | 4; short?: boolean }) {
  const { t } = useTranslation();
  const words = t(`severity.${level}`);
  return (
    <Severity level={level} label={t('severity.label', { severity: words })}>
      {short ? String(level) : words}
    </Severity>
  );
}
