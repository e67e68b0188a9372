/** A reason not to start that one sentence explains: it is printed without a stack. */
export class EngineError extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'EngineError';
  }
}

/** Where the engine says what it is doing: `progress` for steps that take long, `info` for what stays. */
export interface EngineLog {
  info(line: string): void;
  progress(line: string): void;
}
