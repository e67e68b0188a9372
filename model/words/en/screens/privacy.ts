export const privacy = {
  'privacy.title': 'What is kept',
  'privacy.lead': 'What this server keeps, why, for how long, who sees it, and how to have it erased.',
  'privacy.back': 'Back to Maillage',

  'privacy.map': 'On the map',
  'privacy.mapText':
    'Organisations first: name, kind, role, what they say of themselves, what they look for and propose, what they carry, with whom they cooperate and what each declares of it. That is what the tool is for: to see the cooperations of a territory and what is missing. A person is on it only where a facilitator entered them as an actor, and should be told in few words; a name that seems to be a person’s is at first seen by facilitators alone.\nIt stays as long as the territory is there, or until it is removed.',
  'privacy.history': 'In the history',
  'privacy.historyText':
    'Each change keeps what was there before and after, the moment, and the name of who made it where one signs in. That is what makes undo possible, and a map as it was known on another day. Deleting an actor takes it off the maps, not out of the history; erasing it for good does.',
  'privacy.workshops': 'In a workshop',
  'privacy.workshopsText':
    'The first name, the organisation one speaks for, as what, whether one agrees to research, and the answers that were sent, in the name of the organisation. Only those who lead read the first name, and it stands where the history says who made a change. It is forgotten when the person leaves the workshop on their phone, or with the workshop when it is deleted. The answers stay with the organisation, which rereads them afterwards and may withdraw.\nOf a vote, the dots that each phone gives, without name or organisation: totals alone can be read. So that a phone votes once, a hash of its session and of its device, of this workshop only, stays with them; all of it goes with the vote or the workshop when it is deleted.',
  'privacy.accounts': 'Accounts and access links',
  'privacy.accountsText':
    'Of those who sign in: a name, a role, territories, and the hash of the password (Argon2id), from which nobody finds it again. Of links, codes and tokens, the hash alone. Of those who sign in with the account of their organisation, in place of the password: the service that vouches for them and the identifier that it gives, not the e-mail address; the token that signs them out there, sealed, until the session ends. Anyone who is withdrawn leaves a hash, so as not to come in again. A session lasts 30 days at most, twelve hours by such an account, and ends when one signs out; it is held in a cookie, a necessary one, which follows nobody. A second cookie sets the device apart from what others try: a number drawn by chance, and for each name that signed in there a mark that this server alone can read; it opens nothing, names nobody and is kept nowhere else, but for the hash that a vote keeps of it. Attempts that failed are counted in memory, by address and name, or by device, for an hour after the last one, then forgotten.\nThis name also stands where the account wrote: changes, signed answers, snapshots taken, access links given. In the menu with your name, “What is kept about me” hands it to you, as a page and as data: the account, its sessions and, of what bears this name, when, in which territory and of what kind. The content is that of the territories: it is read on their maps, as long as you have access.',
  'privacy.who': 'Who sees what',
  'privacy.whoText':
    'Who reads or contributes sees the map, not what is marked private, nor the answers of a workshop that wait. Those who lead and administer see all of their territories, with the history. Researchers see what is private too; the file for research has numbers instead of names, and only the organisations that agreed. At the machine of the server itself maps are open without signing in; access, backups and erasures by the link shown at start.',
  'privacy.frozen': 'Snapshots, files, briefs',
  'privacy.frozenText':
    'A snapshot does not change and is cited by its hash: it never holds what is private. It says who took it and, where that was written, who is cited: authors, organisation. Where something is erased on request it is replaced at the same address, with another hash; its page says when, not what. A file that someone took away is out of our hands.',
  'privacy.backups': 'Backups',
  'privacy.backupsText':
    'Everything is copied each day, and the last 14 copies stay, unless this server is set otherwise. A copy older than an erasure still holds what was erased, until it expires or is deleted: the page of backups says which. Restoring it erases again.',
  'privacy.logs': 'Logs of the server',
  'privacy.logsText':
    'By default, failures alone are noted. At most, a line a request: the method, the kind of address, the id of the territory, the outcome, how long it took, the role. No name, no address, no content, no token.\nThe database (Neo4j) does not note what it is asked. Its transaction log holds what was written, for two days or 256 MB, to recover from a failure; its files are read by the account that runs the server alone. The place of what is erased is taken again little by little. A database run elsewhere has rules of its own.',
  'privacy.device': 'On your device',
  'privacy.deviceText':
    'The language, the theme, the last screens and maps seen (to open them without a network), changes or answers that wait to be sent, a report under way. It leaves the device for this server alone; clearing the data of the site removes it. An open screen drops erased data at once.',
  'privacy.outside': 'Nothing goes elsewhere',
  'privacy.outsideText':
    'No audience measure, no other service, no font or map from the internet. The server calls no address but that of the sign-in service of your organisation, where it offers one and somebody uses it.',
  'privacy.ask': 'To read data about you, correct them, have them erased',
  'privacy.askText':
    'Ask the person who leads the map or runs this server: the one who invited you. On the sheet of the actor, under “Remove”, they give you all that is kept about it, as a page to read or print and as a file for a program, and erase it for good: maps, history, snapshots, workshops, and its name in the words of others. Nothing undoes that. Those who sign in take what is kept about their account in the menu with their name; an administrator hands it over too, or erases the account, on the page “Access”: the history keeps what was done, no longer by whom. You are owed an answer within a month (GDPR, articles 12 to 17); failing that, you may turn to your data protection authority.',

  'erase.title': (name: string) => `Erase ${name} for good?`,
  'erase.lead': 'Nothing undoes it. All that this server keeps about it disappears, from the past too:',
  'erase.counting': 'Looking for all that is kept…',
  'erase.sheet': (territories: number) =>
    `its sheet, needs and offers, its place ${territories < 2 ? 'on the map' : `in ${territories} territories`}`,
  'erase.cooperations': (n: number) =>
    n < 2
      ? 'a cooperation, which would have one partner left'
      : `${n} cooperations, which would have one partner left`,
  'erase.left': (n: number) =>
    n < 2 ? 'its part in a cooperation, which stays' : `its part in ${n} cooperations, which stay`,
  'erase.workshops': (answers: number, people: number) =>
    `${answers} workshop ${answers === 1 ? 'answer' : 'answers'}, and ${people} ${people === 1 ? 'person' : 'people'} who spoke for it`,
  'erase.changes': (n: number) =>
    n === 1
      ? 'a step of the history, which will say nothing of it'
      : `${n} steps of the history, which will say nothing of it`,
  'erase.snapshots': (n: number) =>
    n === 1
      ? 'a snapshot, replaced without it: its hash changes'
      : `${n} snapshots, replaced without it: their hashes change`,
  'erase.fiches': (n: number) => (n === 1 ? 'a cooperation brief' : `${n} cooperation briefs`),
  'erase.mentions': (n: number) =>
    n === 1
      ? 'its name, in a text of another: “[nom effacé]” takes its place'
      : `its name, in ${n} texts of others: “[nom effacé]” takes its place`,
  'erase.backups':
    'Backups made before hold it until they expire; restoring one erases it again. Exported files stay with the people who have them.',
  'erase.type': 'To confirm, type its name',
  'erase.act': 'Erase for good',
  'erase.acting': 'Erasing…',
  'erase.done': 'Erased, from the history and the snapshots too.',
  'erase.accountDone': 'Account erased, from the history too.',
  'erase.person': (name: string) => `Erase the account of ${name}?`,
  'erase.personWhat':
    'Their access ends, and their name disappears from the history, the snapshots and the access links that they gave: “compte effacé” takes its place. Their changes stay. Nothing undoes it.',
};
