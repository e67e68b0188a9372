// The page of a snapshot, where nothing is loaded and no server answers: choosing an actor lights up its links.
(() => {
  const all = (/** @type {string} */ selector, /** @type {ParentNode} */ root = document) => [
    ...root.querySelectorAll(selector),
  ];
  let /** @type {string | null} */ chosen = null;

  const show = (/** @type {string | null} */ id) => {
    for (const svg of all('svg')) svg.classList.toggle('choosing', id !== null);
    for (const line of all('[data-between]')) {
      const ends = (line.getAttribute('data-between') ?? '').split(' ');
      line.classList.toggle('on', id !== null && ends.includes(id));
    }
    const near = new Set(id === null ? [] : [id]);
    for (const line of all('[data-between].on'))
      for (const end of (line.getAttribute('data-between') ?? '').split(' ')) near.add(end);
    for (const [selector, name] of [
      ['[data-actor]', 'data-actor'],
      ['[data-name]', 'data-name'],
    ])
      for (const mark of all(selector)) mark.classList.toggle('on', near.has(mark.getAttribute(name) ?? ''));
  };

  const choose = (/** @type {string | null} */ id) => {
    chosen = id;
    show(id);
    for (const sheet of all('details[data-sheet]')) {
      const isIt = sheet.getAttribute('data-sheet') === id;
      /** @type {HTMLDetailsElement} */ (sheet).open = isIt;
      if (isIt) sheet.scrollIntoView({ block: 'nearest' });
    }
    for (const mark of all('g[data-actor]'))
      mark.setAttribute('aria-pressed', String(mark.getAttribute('data-actor') === id));
  };

  for (const mark of all('g[data-actor]')) {
    const id = mark.getAttribute('data-actor');
    mark.setAttribute('tabindex', '0');
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-label', mark.querySelector('title')?.textContent ?? '');
    mark.addEventListener('pointerenter', () => chosen === null && show(id));
    mark.addEventListener('pointerleave', () => chosen === null && show(null));
    mark.addEventListener('click', () => choose(chosen === id ? null : id));
    mark.addEventListener('keydown', (event) => {
      const { key } = /** @type {KeyboardEvent} */ (event);
      if (key !== 'Enter' && key !== ' ') return;
      event.preventDefault();
      choose(chosen === id ? null : id);
    });
  }
  for (const button of all('button[data-go]'))
    button.addEventListener('click', () => choose(button.getAttribute('data-go')));
  for (const summary of all('details[data-sheet] > summary'))
    summary.addEventListener('click', (event) => {
      event.preventDefault();
      const id = summary.parentElement?.getAttribute('data-sheet') ?? null;
      choose(chosen === id ? null : id);
    });
  for (const question of all('button[data-evidence]'))
    question.addEventListener('click', () => {
      const ids = (question.getAttribute('data-evidence') ?? '').split(' ').filter((id) => id !== '');
      choose(null);
      for (const svg of all('svg')) svg.classList.toggle('choosing', ids.length > 0);
      for (const mark of all('[data-actor],[data-name]')) {
        const id = mark.getAttribute('data-actor') ?? mark.getAttribute('data-name') ?? '';
        mark.classList.toggle('on', ids.includes(id));
      }
      document.querySelector('figure')?.scrollIntoView({ block: 'nearest' });
    });

  /** Leaves out of a territory the families that are not pressed, with the lines that then join nobody to nobody. */
  const narrow = (/** @type {Element} */ territory) => {
    const isOff = (/** @type {string} */ family) =>
      territory.querySelector(`button[data-family="${family}"][aria-pressed="false"]`) !== null;
    const rows = all('li[data-row]', territory);
    const idOf = (/** @type {Element} */ row) =>
      row.querySelector('[data-sheet]')?.getAttribute('data-sheet') ?? '';
    const off = new Set(rows.filter((row) => isOff(row.getAttribute('data-row') ?? '')).map(idOf));
    const linked = new Set();
    for (const line of all('[data-between]', territory)) {
      const ends = (line.getAttribute('data-between') ?? '').split(' ').filter((id) => !off.has(id));
      // A line from a hub counts only at the end of its own actor.
      const [, , own = ''] = (line.getAttribute('data-line') ?? '').split(':');
      line.toggleAttribute('data-off', ends.length < 2 || off.has(own));
      if (ends.length > 1) for (const id of ends) linked.add(id);
    }
    // An outside actor is drawn only next to a partner.
    for (const row of rows)
      if (row.hasAttribute('data-outside') && !linked.has(idOf(row))) off.add(idOf(row));
    for (const row of rows) row.toggleAttribute('data-off', off.has(idOf(row)));
    for (const mark of all('[data-actor],[data-name]', territory))
      mark.toggleAttribute(
        'data-off',
        off.has(mark.getAttribute('data-actor') ?? mark.getAttribute('data-name') ?? ''),
      );
    if (chosen !== null && off.has(chosen)) choose(null);
  };
  for (const button of all('button[data-family]'))
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') === 'false'));
      narrow(button.closest('.territory') ?? document.body);
    });
  addEventListener('keydown', (event) => event.key === 'Escape' && choose(null));
  for (const field of all('input[data-find]'))
    field.addEventListener('input', () => {
      const fold = (/** @type {string} */ text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      const words = fold(/** @type {HTMLInputElement} */ (field).value);
      for (const row of all('li[data-row]'))
        row.toggleAttribute('hidden', !fold(row.textContent ?? '').includes(words));
    });
})();
