// The page of one organisation: a button that prints it, and the largest letters at which it is on one side of a sheet.
(() => {
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  document.querySelector('.tools button')?.addEventListener('click', () => print());

  // Points. Below the last of them nobody reads; what is longer still goes on on the back.
  const [LARGEST, SMALLEST, STEP] = [11, 6.5, 0.25];
  const isWhole = () => main.scrollHeight <= main.clientHeight + 1;
  const fit = () => {
    main.classList.remove('long');
    main.classList.add('fitting');
    for (let points = LARGEST; points >= SMALLEST; points -= STEP) {
      main.style.setProperty('--letters', `${points}pt`);
      if (isWhole()) break;
    }
    main.classList.toggle('long', !isWhole());
    main.classList.remove('fitting');
  };
  fit();
  void document.fonts.ready.then(fit);
})();
