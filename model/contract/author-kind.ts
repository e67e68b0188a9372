import { z } from 'zod';

/**
 * Kind of credential behind a change or a follower; a name is not enough, since a phone may join under any
 * name. `account`: with a password or a provider; `phone`: by the code of a workshop. `link`: by a link to
 * read or contribute; `card`: by the link of an organisation’s card. `program`: with a token; `machine`: at
 * the machine itself.
 */
export const AuthorKind = z.enum(['account', 'phone', 'link', 'card', 'program', 'machine']);
export type AuthorKind = z.infer<typeof AuthorKind>;

/** Somebody as history and presence name them. */
export const Author = z.object({
  name: z.string(),
  kind: AuthorKind,
  alike: z.literal(true).optional().meta({
    description: 'No account, though its name looks like that of one; for people who facilitate alone',
  }),
});
export type Author = z.infer<typeof Author>;
