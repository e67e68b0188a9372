/** Scrolls rows of tabs so that the open one is visible, without moving the page. */
export function showCurrentTab(within: Element): void {
  for (const row of within.querySelectorAll<HTMLElement>('.views, .tabs, .table-tabs, .workshop-steps ol')) {
    const tab = row.querySelector<HTMLElement>(
      '[aria-current="page"], [aria-current="step"], [aria-selected="true"]',
    );
    if (tab === null) continue;
    const { left, width } = tab.getBoundingClientRect();
    const box = row.getBoundingClientRect();
    row.scrollLeft += left + width / 2 - (box.left + box.width / 2);
  }
}
