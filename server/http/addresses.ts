/** Where people find this server. */
import { isIP } from "node:net";
import { networkInterfaces } from "node:os";

/** Addresses of this machine on its own networks, as browsers write them; those of real networks before those of containers. */
function lanHosts(): readonly string[] {
  const all = Object.entries(networkInterfaces())
    .flatMap(([name, list]) => (list ?? []).map((one) => ({ name, ...one })))
    .filter((one) => one.family === "IPv4" && !one.internal && !one.address.startsWith("169.254."));
  const virtual = (name: string) => /^(docker|br-|veth|virbr|vmnet|vEthernet)/.test(name);
  return all.sort((a, b) => Number(virtual(a.name)) - Number(virtual(b.name))).map((one) => one.address);
}

const written = (host: string, port: number) =>
  `http://${isIP(host) === 6 ? `[${host}]` : host}${port === 80 ? "" : `:${port}`}`;
const isAny = (host: string) => host === "0.0.0.0" || host === "::";
const isLocal = (host: string) => host === "localhost" || host === "::1" || host.startsWith("127.");

/** For links and codes that others open, the best first: the public one if there is one, else those on the local network. */
export function addressesFor(publicUrl: string | null, host: string, port: number): readonly string[] {
  if (publicUrl !== null) return [publicUrl];
  if (isLocal(host)) return [];
  return (isAny(host) ? lanHosts() : [host]).map((one) => written(one, port));
}

/** What the person who started the server reads. */
export function greeting(publicUrl: string | null, host: string, port: number): string {
  const others = addressesFor(publicUrl, host, port);
  const lines = [
    ...(isAny(host) || isLocal(host) ? [["On this machine", written("localhost", port)]] : []),
    ...others.map((address) => [publicUrl === null ? "On your network" : "For everybody", address]),
  ];
  return [
    "Tolv Broer / Twelve Bridges is open.",
    ...lines.map(([where = "", address]) => `  ${where.padEnd(17)}${address}`),
  ].join("\n");
}
