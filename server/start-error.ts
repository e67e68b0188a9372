/** A reason not to start that one sentence explains: it is printed without a stack. */
export class StartError extends Error {
  /** Exit code of the process. */
  readonly exitCode: number;

  constructor(sentence: string, cause?: unknown, exitCode = 1) {
    super(sentence, { cause });
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}
