import type { ComponentProps } from 'react';
import classes from './Card.module.css';

export function Card({ className = '', ...rest }: ComponentProps<'section'>) {
  return <section className={`${classes.card} ${className}`} {...rest} />;
}

/** A part of a card, divided by a hairline from the part above. */
export function CardPart({ className = '', ...rest }: ComponentProps<'div'>) {
  return <div className={`${classes.part} ${className}`} {...rest} />;
}
