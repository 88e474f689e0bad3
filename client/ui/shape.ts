/** The shape of a page that is not there yet, by its address; see `look/early.css`. */

/** `sea`: the front page's picture with a card; `table`: the board beside a panel; `desk`: full width; `page`: one column. */
export type Shape = "sea" | "table" | "desk" | "page";

export function shapeOf({ pathname, hash }: Pick<Location, "pathname" | "hash">): Shape {
  if (pathname === "/") return "sea";
  if (/^\/(table|solo|watch\/.*)$/.test(pathname)) return hash === "#games" ? "page" : "table";
  return /^\/(desk|wall)$/.test(pathname) ? "desk" : "page";
}
