import { type FieldError, RefusedError } from '../../model/errors.ts';

/** A refusal as plain data, to pass between threads: errors lose their class there. */
export interface CarriedRefusal {
  readonly code: string;
  readonly message: string;
  readonly errors?: readonly FieldError[] | undefined;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** The refusal that ended a task. */
class WorkRefusedError extends RefusedError {
  readonly values: CarriedRefusal['values'];

  constructor({ code, message, errors, values }: CarriedRefusal) {
    super(code, message, errors);
    this.values = values;
  }
}

export const carry = (error: RefusedError): CarriedRefusal => {
  const { code, message, errors } = error;
  const { values } = error as { values?: CarriedRefusal['values'] };
  return { code, message, errors, values };
};

export const refusalOf = (carried: CarriedRefusal): RefusedError => new WorkRefusedError(carried);
