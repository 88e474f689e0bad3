/** The rules and the telling of them as data; vite.config.ts reads the files. */
declare module "*/RULES.md" {
  const chapters: readonly import("./read").Chapter[];
  export default chapters;
}
declare module "*/REGLER.md" {
  const chapters: readonly import("./read").Chapter[];
  export default chapters;
}
declare module "*/HOW-TO-PLAY.md" {
  const telling: readonly import("./read").Section[];
  export default telling;
}
declare module "*/SAADAN-SPILLER-I.md" {
  const telling: readonly import("./read").Section[];
  export default telling;
}
