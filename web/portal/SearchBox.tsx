import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../app/keys.ts';
import { readRequestsSearch } from './requests/search.ts';
import classes from './SearchBox.module.css';

/** Searches the company's requests; on the list while one types, elsewhere when one presses Enter. */
export function SearchBox() {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const onList = pathname === '/requests';
  const current = readRequestsSearch(search);
  const shown = onList ? (current.search ?? '') : '';
  const [typed, setTyped] = useState(shown);
  const field = useRef<HTMLInputElement>(null);
  useSlash(field);
  // The address changed by another way: the way back, a link, a cleared filter.
  const last = useRef(shown);
  useEffect(() => {
    if (last.current !== shown && shown !== typed.trim()) setTyped(shown);
    last.current = shown;
  }, [shown, typed]);

  const go = (words: string) => {
    const { search: _before, ...others } = onList ? current : {};
    const wanted = words.trim() === '' ? others : { ...others, search: words.trim() };
    void navigate({ to: '/requests', search: wanted, replace: onList });
  };
  const later = useDebouncedCallback(go, 250);
  const change = (words: string) => {
    setTyped(words);
    if (onList) later(words);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(typed);
  };
  return (
    <search className={classes.search}>
      <form onSubmit={submit}>
        <TextInput
          ref={field}
          type="search"
          maxLength={200}
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          value={typed}
          onChange={(event) => change(event.currentTarget.value)}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
          rightSection={
            typed === '' ? (
              <kbd className={classes.key}>/</kbd>
            ) : (
              <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => change('')} />
            )
          }
        />
      </form>
    </search>
  );
}

/** The key `/` goes to the search box, unless one is typing. */
function useSlash(field: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}
