import { type FieldError, RefusedError } from '../../model/errors.ts';

/** A refusal as it goes from one thread to another, where errors lose what they are. */
export interface CarriedRefusal {
  readonly code: string;
  readonly message: string;
  readonly errors?: readonly FieldError[] | undefined;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** A refusal that a task ended with. */
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
