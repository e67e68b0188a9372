/** A reading that cannot be given, with its stable code and HTTP status. */
export class ReadingError extends Error {
  readonly code: string;
  readonly statusCode: number;

  constructor(code: string, statusCode: number, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.statusCode = statusCode;
  }
}

/** There is no such territory to read. */
export class NoTerritoryToReadError extends ReadingError {
  constructor(territoryId: string) {
    super('TERRITORY_NOT_FOUND', 404, `No territory ${territoryId}.`);
  }
}

/** The actor does not act in the territory read. */
export class NotOnMapError extends ReadingError {
  constructor(actorId: string) {
    super('MEMBERSHIP_NOT_FOUND', 404, `${actorId} does not act in this territory.`);
  }
}

/** The key names no pair of actors of the map. */
export class SuggestionNotFoundError extends ReadingError {
  constructor(key: string) {
    super('SUGGESTION_NOT_FOUND', 404, `No suggestion ${key}.`);
  }
}

/** The two share a cooperation already: there is nothing to propose. */
export class AlreadyLinkedError extends ReadingError {
  constructor(key: string) {
    super('ALREADY_LINKED', 409, `${key} share a cooperation already.`);
  }
}

/** One family without the other. */
export class LoneFamilyError extends ReadingError {
  readonly errors: ReadonlyArray<{ path: string; code: string; message: string }>;

  constructor(missing: 'a' | 'b') {
    super('INVALID_INPUT', 400, 'Two families, or none.');
    this.errors = [{ path: missing, code: 'missing', message: 'a, b' }];
  }
}
