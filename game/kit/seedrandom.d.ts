/** One generator of seedrandom by itself; its types know the package's front door alone. */
declare module "seedrandom/lib/alea.js" {
  import type { PRNG } from "seedrandom";

  const alea: (seed: string) => PRNG;
  export default alea;
}
