import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../RequestsPage.module.css';
import { filterOf, type RequestsSearch } from '../search.ts';

const formats = ['csv', 'xlsx'] as const;

/** The whole list as it is narrowed now, as a file. */
export function ExportMenu({ search }: { search: RequestsSearch }) {
  const { t } = useTranslation('lists');
  const filter = Object.entries(filterOf(search)).map(([name, value]) => [name, String(value)]);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          className={classes.filter ?? ''}
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
        >
          {t('export.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api/requests/export?${new URLSearchParams([['format', format], ...filter])}`}
            download
          >
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
