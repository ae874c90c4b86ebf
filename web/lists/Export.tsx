import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../app/session.ts';
import classes from './Export.module.css';

/** Where the list of one company is to be had as a table. */
export const exportPath = (publicId: string, list: 'people' | 'licences' | 'activity'): string =>
  `/api/companies/${encodeURIComponent(publicId)}/${list}/export`;

interface Props {
  /** The route that answers the list as a table. */
  path: string;
  /** What narrows the list on the page narrows the file. */
  filter?: { [name: string]: unknown };
  /** What the list is of, where the page has several. */
  of?: string;
  size?: 'xs' | 'sm';
}

const formats = ['csv', 'xlsx'] as const;

/**
 * A whole list as a file. Staff who look on as a member have no way to it: a file's address says nothing of the one
 * looked at.
 */
export function Export({ path, filter = {}, of, size = 'sm' }: Props) {
  const { t } = useTranslation('common');
  const { viewing } = useMe();
  if (viewing) return null;
  const asked = Object.entries(filter).map(([name, value]) => [name, String(value)]);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size={size}
          className={size === 'xs' ? (classes.small ?? '') : ''}
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          aria-label={of && t('export.of', { list: of })}
        >
          <span className={classes.label}>{t('export.label')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={`${path}?${new URLSearchParams([['format', format], ...asked])}`}
            download
          >
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
