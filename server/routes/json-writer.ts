import fastJson, { type ObjectSchema, type Schema } from 'fast-json-stringify';
import { z } from 'zod';
import { memoizeByObject } from '../../model/once.ts';

type Write = (value: unknown) => string;

/**
 * Returns a writer for a schema: it writes only properties of the schema, and throws if one is missing.
 * Answers made from checked facts are not validated again: zod took two thirds of a map's time. The tests
 * check every answer. Each object of a list is serialised separately and cached as long as it lives. A change
 * leaves nearly all of a map's 1,200 cooperations as they were.
 */
export function jsonWriter(schema: z.ZodType): (value: unknown) => Buffer {
  const whole = z.toJSONSchema(schema, { target: 'draft-7' }) as ObjectSchema;
  const { properties = {}, required = [] } = whole;
  const names = Object.keys(properties);
  const lists = names.flatMap((name) => {
    const items = itemsOf(properties[name]);
    return items === undefined
      ? []
      : [{ name, isRequired: required.includes(name), write: bytesOnce(fastJson(items)) }];
  });
  if (lists.length === 0) {
    const write: Write = fastJson(whole as Schema);
    return (value) => Buffer.from(write(value));
  }
  const isRest = (name: string): boolean => lists.every((list) => list.name !== name);
  const writeRest: Write = fastJson({
    ...whole,
    properties: Object.fromEntries(names.filter(isRest).map((name) => [name, properties[name]])),
    required: required.filter(isRest),
  } as Schema);
  return (value) => {
    const rest = writeRest(value).slice(0, -1);
    const chunks: Uint8Array[] = [Buffer.from(rest)];
    let separator = rest === '{' ? '' : ',';
    for (const { name, isRequired, write } of lists) {
      const list = (value as Record<string, readonly object[] | undefined>)[name];
      if (list === undefined && isRequired) throw new Error(`"${name}" is required!`);
      if (list === undefined) continue;
      chunks.push(Buffer.from(`${separator}"${name}":[`));
      for (const object of list) chunks.push(write(object));
      // A comma follows each: that of the last gives way to the bracket.
      if (list.length > 0) chunks.push((chunks.pop() as Uint8Array).subarray(0, -1));
      chunks.push(Buffer.from(']'));
      separator = ',';
    }
    return Buffer.concat([...chunks, Buffer.from('}')]);
  };
}

/** Returns the item schema of a list of objects; undefined for anything else. */
function itemsOf(property: unknown): Schema | undefined {
  if (typeof property !== 'object' || property === null || !('items' in property)) return undefined;
  const { items } = property;
  return typeof items === 'object' && items !== null && 'type' in items && items.type === 'object'
    ? (items as Schema)
    : undefined;
}

/** Writes an object with a comma after it, once. */
const bytesOnce = (write: Write) => memoizeByObject((object: object) => Buffer.from(`${write(object)},`));
