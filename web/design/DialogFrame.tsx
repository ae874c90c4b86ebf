import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './DialogFrame.module.css';

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  /** For what stands in columns. */
  wide?: boolean;
  children: ReactNode;
}

/** Its head is no `header`: the page has one banner already. */
export default function DialogFrame(props: DialogProps) {
  const { opened, onClose, title, closeLabel, wide = false, children } = props;
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered
      size={wide ? 860 : 'md'}
      classNames={{ content: classes.content ?? '', title: classes.title ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <div className={classes.head}>
            <Modal.Title>{title}</Modal.Title>
            <Modal.CloseButton aria-label={closeLabel} />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
