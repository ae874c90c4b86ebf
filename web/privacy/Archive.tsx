import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useProblemWords } from '../app/problem-words.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Notice } from '../design/Notice.tsx';
import classes from './Privacy.module.css';
import { useArchive } from './queries.ts';

interface Props {
  /** Of the heading. */
  id: string;
  title: string;
  lead: string;
  button: string;
  /** Where it is asked for. */
  path: string;
}

/** C6: an archive to take along, made while the browser saves it. */
export function Archive({ id, title, lead, button, path }: Props) {
  const words = useProblemWords();
  const archive = useArchive(path);
  return (
    <Card aria-labelledby={id}>
      <CardPart className={classes.part ?? ''}>
        <h2 id={id}>{title}</h2>
        <p className={classes.lead}>{lead}</p>
        {archive.isError && <Notice tone="error">{words(archive.error)}</Notice>}
        <div className={classes.foot}>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
            loading={archive.isPending}
            onClick={() => archive.mutate()}
          >
            {button}
          </Button>
        </div>
      </CardPart>
    </Card>
  );
}
