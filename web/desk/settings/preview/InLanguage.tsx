import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { languages } from '../../../app/language.ts';
import { formTexts } from '../../../portal/new-request/form-texts.ts';

interface Props {
  language: string;
  children: ReactNode;
}

/** A part of the page speaks another language than the rest; its texts are those of the form. */
export function InLanguage({ language, children }: Props) {
  const { data: texts } = useQuery({
    queryKey: ['form-texts', language],
    queryFn: async () => {
      const own = i18next.cloneInstance({ lng: language });
      await own.changeLanguage(language);
      await own.loadNamespaces(['common', 'problems', 'time', ...formTexts]);
      return own;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (!texts) return null;
  return (
    <I18nextProvider key={language} i18n={texts}>
      <div lang={language} dir={languages.find(({ code }) => code === language)?.direction}>
        {children}
      </div>
    </I18nextProvider>
  );
}
