/** Nested word files to flat ids: {"a": {"b": "x"}} gives {"a.b": "x"}. What is not text is left out. */
export function flatten(value: unknown, prefix = "", into: Record<string, string> = {}): Record<string, string> {
  if (typeof value === "string") into[prefix] = value;
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) flatten(inner, prefix ? `${prefix}.${key}` : key, into);
  return into;
}
