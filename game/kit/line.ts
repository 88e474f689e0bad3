/** A sentence to be: a word id and what goes into its slots. A slot may itself be a line. The client has the languages. */
export interface Line {
  readonly key: string;
  readonly slots?: { readonly [slot: string]: string | number | Line | readonly Line[] };
}
/** A line without slots: a name. */
export const word = (key: string): Line => ({ key });
