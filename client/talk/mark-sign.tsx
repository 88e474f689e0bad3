/** A bubble with a ribbon in it: something to be talked about. */
export const MarkSign = () => (
  <svg class="talk-mark-sign" viewBox="0 0 64 64" aria-hidden="true">
    <path d="M13 7h38a7 7 0 0 1 7 7v26a7 7 0 0 1-7 7H33L21 58V47h-8a7 7 0 0 1-7-7V14a7 7 0 0 1 7-7Z" />
    <path class="talk-mark-ribbon" d="M24 16h16v21l-8-6-8 6Z" />
  </svg>
);
