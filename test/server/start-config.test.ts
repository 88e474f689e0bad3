import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../server/config";
import { StartError } from "../../server/start-error";

describe("configuration", () => {
  test("has a value for everything; an empty variable counts as not set", () => {
    const config = {
      port: 8080,
      host: "0.0.0.0",
      dataDir: resolve("data"),
      publicUrl: null,
      logLevel: "info",
      metricsPort: null,
      retentionDays: 30,
      trustProxy: [],
    };
    expect(readConfig({})).toEqual(config);
    expect(readConfig({ PORT: "", PUBLIC_URL: " ", METRICS_PORT: "" })).toEqual(config);
  });

  test("reads what is set", () => {
    expect(
      readConfig({
        PORT: "80",
        HOST: "::",
        DATA_DIR: "/srv/broer",
        PUBLIC_URL: "https://Broer.example.dk/",
        LOG_LEVEL: "warn",
        METRICS_PORT: "9090",
        RETENTION_DAYS: "7",
        TRUST_PROXY: "loopback, 10.1.0.0/16,fd00::1",
      }),
    ).toEqual({
      port: 80,
      host: "::",
      dataDir: resolve("/srv/broer"),
      publicUrl: "https://broer.example.dk",
      logLevel: "warn",
      metricsPort: 9090,
      retentionDays: 7,
      trustProxy: ["loopback", "10.1.0.0/16", "fd00::1"],
    });
  });

  test.each([
    ["PORT", "abc", "a whole number from 0 to 65535"],
    ["PORT", "70000", "a whole number from 0 to 65535"],
    ["PORT", "80.5", "a whole number from 0 to 65535"],
    ["PORT", "-1", "a whole number from 0 to 65535"],
    ["HOST", "not a host", "a host name or address, such as 0.0.0.0"],
    ["PUBLIC_URL", "broer.example.dk", "an address such as https://bridges.example.org, with nothing after the name"],
    [
      "PUBLIC_URL",
      "https://broer.example.dk/spil",
      "an address such as https://bridges.example.org, with nothing after the name",
    ],
    [
      "PUBLIC_URL",
      "https://me:secret@broer.example.dk",
      "an address such as https://bridges.example.org, with nothing after the name",
    ],
    [
      "PUBLIC_URL",
      "ftp://broer.example.dk",
      "an address such as https://bridges.example.org, with nothing after the name",
    ],
    ["LOG_LEVEL", "loud", "one of fatal, error, warn, info, debug, trace, silent"],
    ["METRICS_PORT", "yes", "a whole number from 0 to 65535"],
    ["RETENTION_DAYS", "0", "a whole number from 1 to 3650"],
    ["TRUST_PROXY", "true", "off, or addresses of proxies such as loopback or 10.0.0.5,10.1.0.0/16"],
    ["TRUST_PROXY", "1", "off, or addresses of proxies such as loopback or 10.0.0.5,10.1.0.0/16"],
    ["TRUST_PROXY", "10.0.0.0/8,", "off, or addresses of proxies such as loopback or 10.0.0.5,10.1.0.0/16"],
    ["TRUST_PROXY", "10.0.0.0/99", "off, or addresses of proxies such as loopback or 10.0.0.5,10.1.0.0/16"],
    ["TRUST_PROXY", "999.1.1.1", "off, or addresses of proxies such as loopback or 10.0.0.5,10.1.0.0/16"],
  ])("%s=%s is refused in one sentence", (name, value, expected) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      new StartError(`${name} must be ${expected}; it is "${value}".`),
    );
  });

  test("says every wrong value at once, one a line", () => {
    expect(() => readConfig({ PORT: "x", RETENTION_DAYS: "y" })).toThrow(/^PORT must .*\nRETENTION_DAYS must .*$/);
  });
});
