import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
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

/** Those that are open, the newest last. */
const stack: object[] = [];

/** Its head is no `header`: the page has one banner already. */
export default function DialogFrame(props: DialogProps) {
  const { opened, onClose, title, closeLabel, wide = false, children } = props;
  // Opened one step after it is there: it then notes what had the focus, and gives it back.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const self = useRef({}).current;
  useEffect(() => {
    if (!opened) return;
    stack.push(self);
    return () => void stack.splice(stack.indexOf(self), 1);
  }, [opened, self]);
  // Each hears the Escape key; it means the one on top.
  const close = () => {
    if (stack.at(-1) === self) onClose();
  };
  return (
    <Modal.Root
      opened={opened && ready}
      onClose={close}
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
