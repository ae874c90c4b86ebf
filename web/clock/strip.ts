import type { Receipt, ReceiptStep } from '../../domain/sla/index.ts';
import type { PromiseSegment } from '../design/PromiseBar.tsx';

/** Where a time stands on the strip, 0 to 1, and what the strip is made of. Times in epoch ms. */
export interface Strip {
  segments: readonly PromiseSegment[];
  place: (at: number) => number;
}

interface Piece {
  from: number;
  to: number;
  look: PromiseSegment['look'];
  weight: number;
}

/** However long a night or a weekend is, it takes this much of the strip beside what is counted. */
const gapShare = 0.13;
const marginShare = 0.04;

interface Times {
  dueAt: number;
  /** The present, where the clock still runs: what lies behind it has been counted. */
  now?: number | undefined;
}

/**
 * A receipt as a strip: counted time in proportion, everything that is not counted shortened to one
 * width, what is still to come open, and what is late after the due time.
 */
export function stripOf(receipt: Receipt, { dueAt, now }: Times): Strip {
  const total = receipt.targetMs ?? receipt.countedMs;
  const spans = receipt.steps
    .flatMap((step) => spanOf(step, total))
    .sort((a, b) => a.from - b.from);
  const cut = now === undefined ? spans : spans.flatMap((span) => cutAt(span, now));
  const end = cut.at(-1)?.to ?? dueAt;
  const rest = Math.max(total - receipt.countedMs, 0);
  if (end < dueAt)
    cut.push({ from: end, to: dueAt, look: 'open', weight: rest || total * gapShare });
  if (now !== undefined && now > dueAt) {
    cut.push({ from: dueAt, to: now, look: 'late', weight: Math.min(now - dueAt, total / 3) });
  }
  const first = cut[0]?.from ?? dueAt;
  const last = cut.at(-1)?.to ?? dueAt;
  const margin = { look: 'open' as const, weight: total * marginShare };
  const pieces = [
    { ...margin, from: first, to: first },
    ...cut,
    { ...margin, from: last, to: last },
  ];
  return { segments: pieces, place: (at) => placeOf(pieces, at) };
}

type SpanStep = Extract<ReceiptStep, { from: number; to: number; code: string }>;

function spanOf(step: ReceiptStep, total: number): Piece[] {
  if (step.code === 'paused' && step.to !== null) {
    const { from, to } = step;
    return [{ from, to, look: 'uncounted', weight: total * gapShare }];
  }
  if (step.code !== 'counted' && step.code !== 'not_counted' && step.code !== 'waits') return [];
  const { from, to }: SpanStep = step;
  return step.code === 'counted'
    ? [{ from, to, look: 'counted', weight: step.ms }]
    : [{ from, to, look: 'uncounted', weight: total * gapShare }];
}

function cutAt(piece: Piece, now: number): Piece[] {
  if (piece.look !== 'counted' || now >= piece.to) return [piece];
  if (now <= piece.from) return [{ ...piece, look: 'open' }];
  const perMs = piece.weight / (piece.to - piece.from);
  return [
    { ...piece, to: now, weight: (now - piece.from) * perMs },
    { ...piece, from: now, look: 'open', weight: (piece.to - now) * perMs },
  ];
}

function placeOf(pieces: readonly Piece[], at: number): number {
  const whole = pieces.reduce((sum, piece) => sum + piece.weight, 0);
  let before = 0;
  for (const [index, piece] of pieces.entries()) {
    // The margins have no length in time: they only keep the marks off the edges.
    const isMargin = index === 0 || index === pieces.length - 1;
    if (!isMargin && at < piece.to) {
      const within = at <= piece.from ? 0 : (at - piece.from) / (piece.to - piece.from);
      return (before + piece.weight * within) / whole;
    }
    if (index < pieces.length - 1) before += piece.weight;
  }
  return before / whole;
}
