/** px at the top and at the foot of the window that what stays on the page may cover. */
const BAR = 120;

/** Leads to the first question of `form` that has no answer: in sight, its first radio with the focus. Nothing where all are answered. */
export function toUnanswered(form: ParentNode | null): void {
  for (const question of form?.querySelectorAll<HTMLElement>("fieldset.t-question") ?? []) {
    const first = question.querySelector<HTMLInputElement>("input[type=radio]");
    if (!first || question.querySelector("input[type=radio]:checked")) continue;
    const { top, bottom } = question.getBoundingClientRect();
    if (top < BAR || bottom > innerHeight - BAR) question.scrollIntoView({ block: "start", behavior: "instant" });
    first.focus({ preventScroll: true });
    return;
  }
}
