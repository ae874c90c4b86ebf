import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  HolidayCountries,
  PreviewedForm,
  PreviewForm,
  PreviewSettings,
  SavedVersion,
  SaveSettings,
  Settings,
  SettingsPreview,
  SettingsVersions,
} from '../../../api/settings.ts';
import { call } from '../../app/api.ts';

export const settingsQuery = queryOptions({
  queryKey: ['settings', 'newest'],
  queryFn: ({ signal }) => call<Settings>('/api/settings', { signal }),
});

/** Versions never change. */
export const versionQuery = (version: number) =>
  queryOptions({
    queryKey: ['settings', 'version', version],
    queryFn: ({ signal }) => call<Settings>(`/api/settings?version=${version}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

const isComing = ({ version, state, application }: SettingsVersions['items'][number]): boolean =>
  state === 'in_force' && version > 1 && !application?.finishedAt;

export const versionsQuery = queryOptions({
  queryKey: ['settings', 'versions'],
  queryFn: ({ signal }) => call<SettingsVersions>('/api/settings/versions', { signal }),
  // Right after a saving the new version is being brought to the open requests.
  refetchInterval: ({ state }) => (state.data?.items.some(isComing) ? 2_000 : false),
});

export const countriesQuery = (language: string) =>
  queryOptions({
    queryKey: ['settings', 'countries', language],
    queryFn: ({ signal }) => call<HolidayCountries>('/api/settings/holiday-countries', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What these changes would do to the open requests at this moment; nothing of it is kept. */
export const previewQuery = (body: PreviewSettings) =>
  queryOptions({
    queryKey: ['settings', 'preview', body],
    queryFn: ({ signal }) =>
      call<SettingsPreview>('/api/settings/preview', { method: 'POST', body, signal }),
    gcTime: 0,
    retry: false,
  });

/** What customers would be asked after these changes, in a language. */
export const formQuery = (body: PreviewForm) =>
  queryOptions({
    queryKey: ['settings', 'form', body],
    queryFn: ({ signal }) =>
      call<PreviewedForm>('/api/settings/form', { method: 'POST', body, signal }),
    gcTime: 0,
    retry: false,
  });

/** Each ends in the newest version: refused because somebody saved, it is what one goes on from. */
function useNewVersion<Input>(send: (input: Input) => Promise<SavedVersion>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    // Not what it would do: that was of the version before.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: settingsQuery.queryKey }),
        client.invalidateQueries({ queryKey: versionsQuery.queryKey }),
      ]),
  });
}

export const useSave = () =>
  useNewVersion((body: SaveSettings) =>
    call<SavedVersion>('/api/settings/versions', { method: 'POST', body }),
  );

export const useConfirmYear = (calendarId: string) =>
  useNewVersion((body: { basedOn: number; year: number }) =>
    call<SavedVersion>(
      `/api/settings/calendars/${encodeURIComponent(calendarId)}/confirmed-years`,
      { method: 'POST', body },
    ),
  );
