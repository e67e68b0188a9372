import { speak } from '../../actions/index.ts';
import { changeSpeaker, type Drafts } from '../../state/index.ts';

/** Changes what is typed on one screen for a speaker; it is kept on the device at once. */
export const changeDraft = <Name extends keyof Drafts>(
  speakerId: string,
  name: Name,
  change: (draft: Drafts[Name]) => Drafts[Name],
): void =>
  speak((now) =>
    changeSpeaker(now, speakerId, (speaker) => ({
      ...speaker,
      drafts: { ...speaker.drafts, [name]: change(speaker.drafts[name]) },
    })),
  );

/** Returns a record with an entry added or replaced. */
export const withEntry = <T>(
  record: Readonly<Record<string, T>>,
  id: string,
  value: T,
): Record<string, T> => ({
  ...record,
  [id]: value,
});
