import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ExportMenu.module.css';

export interface ExportProps {
  /** The route that answers the list as a table. */
  path: string;
  /** What narrows the list on the page narrows the file. */
  filter?: { [name: string]: unknown };
  /** What the list is of, where the page has several. */
  of?: string;
  size?: 'xs' | 'sm';
}

const formats = ['csv', 'xlsx'] as const;

/** The whole list as a file. */
export default function ExportMenu({ path, filter = {}, of, size = 'sm' }: ExportProps) {
  const { t } = useTranslation('lists');
  const asked = Object.entries(filter).map(([name, value]) => [name, String(value)]);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size={size}
          className={size === 'xs' ? (classes.small ?? '') : ''}
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          {...(of && { 'aria-label': t('export.of', { list: of }) })}
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
