// The page of a film, where nothing is loaded and no server answers: shows one image after the other.
(() => {
  /** How long an image stays at plain speed, in milliseconds. */
  const STAYS_MS = 1200;
  const by = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const film = JSON.parse(by('film').textContent ?? '{}');
  const last = film.steps.length;
  const marks = new Map();
  for (const mark of document.querySelectorAll('[data-mark]')) {
    const number = Number(mark.getAttribute('data-mark'));
    marks.set(number, [...(marks.get(number) ?? []), mark]);
  }
  const put = (/** @type {number[]} */ numbers, /** @type {boolean} */ isOff) => {
    for (const number of numbers) for (const mark of marks.get(number)) mark.classList.toggle('off', isOff);
  };

  let image = 0;
  const tell = () => {
    const step = film.steps[image - 1];
    by('caption').textContent = step === undefined ? film.opening : step.c;
    by('said').textContent = step === undefined ? '' : step.s;
    if (last === 0) return;
    /** @type {HTMLInputElement} */ (by('where')).value = String(image);
    by('count').textContent = `${image} / ${last}`;
    const chapter = film.chapters.findLast((/** @type {number} */ first) => first < image);
    for (const button of document.querySelectorAll('[data-chapter]')) {
      const isOn = Number(button.getAttribute('data-chapter')) === chapter;
      button.toggleAttribute('aria-current', isOn);
    }
  };
  const show = (/** @type {number} */ wanted) => {
    const next = Math.max(0, Math.min(last, wanted));
    for (; image < next; image += 1) {
      const [on, off] = film.steps[image].m;
      put(on, false);
      put(off, true);
    }
    for (; image > next; image -= 1) {
      const [on, off] = film.steps[image - 1].m;
      put(on, true);
      put(off, false);
    }
    tell();
  };

  let isPlaying = false;
  let since = 0;
  const frame = (/** @type {number} */ now) => {
    if (!isPlaying) return;
    const speed = Number(/** @type {HTMLSelectElement} */ (by('speed')).value);
    if (now - since >= STAYS_MS / speed) {
      since = now;
      show(image + 1);
      if (image === last) play(false);
    }
    requestAnimationFrame(frame);
  };
  const play = (/** @type {boolean} */ wanted) => {
    if (last === 0) return;
    if (wanted && image === last) show(0);
    isPlaying = wanted;
    by('play').toggleAttribute('data-playing', wanted);
    by('play').setAttribute('aria-label', wanted ? film.words.pause : film.words.play);
    by('play').setAttribute('title', wanted ? film.words.pause : film.words.play);
    since = performance.now();
    if (wanted) requestAnimationFrame(frame);
  };
  const goTo = (/** @type {number} */ wanted) => {
    play(false);
    show(wanted);
  };

  put(film.start, false);
  tell();
  if (last === 0) return;
  by('play').addEventListener('click', () => play(!isPlaying));
  by('previous').addEventListener('click', () => goTo(image - 1));
  by('next').addEventListener('click', () => goTo(image + 1));
  by('where').addEventListener('input', (event) =>
    goTo(Number(/** @type {HTMLInputElement} */ (event.target).value)),
  );
  for (const button of document.querySelectorAll('[data-chapter]'))
    button.addEventListener('click', () => goTo(Number(button.getAttribute('data-chapter')) + 1));
  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const tag = /** @type {Element} */ (target).tagName;
    if (key === ' ' && tag !== 'BUTTON') play(!isPlaying);
    else if (key === 'ArrowRight' && tag !== 'INPUT' && tag !== 'SELECT') goTo(image + 1);
    else if (key === 'ArrowLeft' && tag !== 'INPUT' && tag !== 'SELECT') goTo(image - 1);
    else if (key === 'Home') goTo(0);
    else if (key === 'End') goTo(last);
    else return;
    event.preventDefault();
  });
})();
