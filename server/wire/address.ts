/** Whose socket it is, as an address: for limits only, never kept and never logged. */
import { BlockList, isIP } from "node:net";

const WORDS: { readonly [word: string]: readonly string[] } = {
  loopback: ["127.0.0.0/8", "::1/128"],
  linklocal: ["169.254.0.0/16", "fe80::/10"],
  uniquelocal: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};

/** `::ffff:10.0.0.1` is 10.0.0.1 as Node says it on a dual-stack port. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
const family = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

/**
 * Reads the caller's address from a connection's own address and its `X-Forwarded-For`, believing only the proxies
 * in `trusted` (addresses, ranges, and the words loopback, linklocal, uniquelocal).
 */
export function addressReader(trusted: readonly string[]): (peer: string, forwarded: string | undefined) => string {
  const list = new BlockList();
  for (const entry of trusted.flatMap((word) => WORDS[word] ?? [word])) {
    const [address = "", bits] = entry.split("/");
    if (isIP(address) === 0) continue;
    list.addSubnet(address, bits === undefined ? (isIP(address) === 6 ? 128 : 32) : Number(bits), family(address));
  }
  const believed = (address: string) => isIP(address) !== 0 && list.check(address, family(address));
  return (peer, forwarded) => {
    let address = plain(peer);
    const hops = (forwarded ?? "").split(",").map(plain);
    while (believed(address)) {
      const before = hops.pop();
      if (before === undefined || isIP(before) === 0) break;
      address = before;
    }
    return address;
  };
}

/**
 * What limits are counted by: an IPv4 address as it is, and of an IPv6 address its first 64 bits, since whoever has one has
 * all that begin so.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.replace(/%.*$/, "").split("::");
  const groups = (part: string) => part.split(":").filter((group) => group !== "");
  // An IPv4 address at the end stands for two groups.
  const count = (part: string) => groups(part).length + (part.includes(".") ? 1 : 0);
  const zeros = tail === undefined ? 0 : 8 - count(head) - count(tail);
  const all = [...groups(head), ...Array<string>(zeros).fill("0"), ...groups(tail ?? "")];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
