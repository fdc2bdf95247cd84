import pino from "pino";

/** Fields are for operators: never an e-mail address, a name, a token, a body or a query string. */
export type LogFields = Record<string, string | number | boolean | undefined>;

export interface Log {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

const options: pino.LoggerOptions = {
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
};

export function logToStandardOutput(): Log {
  return pino(options, pino.destination({ dest: 1, sync: true }));
}

/** Everything goes to the file; warnings and errors also to the terminal, where somebody may be watching. */
export function logToFile(path: string): Log {
  return pino(
    options,
    pino.multistream([
      { level: "info", stream: pino.destination({ dest: path, sync: true, mkdir: true }) },
      { level: "warn", stream: pino.destination({ dest: 2, sync: true }) },
    ]),
  );
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
