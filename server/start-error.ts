/** A reason not to start that one sentence explains: it is printed without a stack. */
export class StartError extends Error {
  /** What the process ends with. */
  readonly exitCode: number;

  constructor(sentence: string, cause?: unknown, exitCode = 1) {
    super(sentence, { cause });
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}
