import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Lines of JSON on standard error; secrets never reach a line, whatever object is logged. */
export const createLog = (level: string): Log =>
  pino(
    {
      level,
      redact: [
        '*.password',
        '*.token',
        '*.cookie',
        'req.headers.cookie',
        'req.headers.authorization',
      ],
    },
    pino.destination(2),
  );
