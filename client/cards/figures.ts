/** What simulation found about each card, from the files that `npm run balance -- --json` writes. Pure. */
import * as v from "valibot";

const FigureSchema = v.object({ value: v.number(), error: v.number() });
const UseSchema = v.object({ card: v.string(), open: v.number(), used: v.number() });
const ReportSchema = v.object({
  scenario: v.string(),
  rows: v.array(v.object({ trial: v.string(), games: v.number(), costs: v.nullable(FigureSchema) })),
  options: v.array(
    v.object({
      situation: v.string(),
      option: v.string(),
      open: v.number(),
      best: FigureSchema,
      chosen: FigureSchema,
      ahead: v.nullable(FigureSchema),
      tooOften: v.boolean(),
      tooSeldom: v.boolean(),
    }),
  ),
  tools: v.array(UseSchema),
  clauses: v.array(UseSchema),
  events: v.array(v.object({ card: v.string(), came: v.number(), went: v.record(v.string(), v.number()) })),
  roles: v.record(v.string(), v.object({ gain: v.number(), ratio: v.number() })),
});
type Report = v.InferOutput<typeof ReportSchema>;
type Figure = v.InferOutput<typeof FigureSchema>;

export type OptionFigures = Report["options"][number];
export interface CardFigures {
  readonly scenario: string;
  /** Times a game it came to hand (tools), and was played or adopted. */
  readonly open: number;
  readonly used: number;
  /** How much lower 1 + 1 is without it; null where that was not tried. */
  readonly worth: Figure | null;
}
export interface EventFigures {
  readonly scenario: string;
  /** Times a game. */
  readonly came: number;
  /** Share of these that something in place took the edge off. */
  readonly met: number;
}
export interface RoleFigures {
  /** Points a full game. */
  readonly gain: number;
  readonly ratio: number;
}

export interface Figures {
  /** Scenarios that there are figures of. */
  readonly scenarios: readonly string[];
  option(scenario: string, situation: string, option: string): OptionFigures | undefined;
  card(sort: "tool" | "clause", id: string): readonly CardFigures[];
  event(id: string): readonly EventFigures[];
  role(scenario: string, role: string): RoleFigures | undefined;
}

/** Reads the files in the order given, so that a later one wins; what is not such a report is left out. */
export function figuresOf(files: readonly unknown[]): Figures {
  const reports = new Map<string, Report>();
  for (const one of files.flat()) {
    const read = v.safeParse(ReportSchema, one);
    if (read.success) reports.set(read.output.scenario, read.output);
  }
  return {
    scenarios: [...reports.keys()].sort(),
    option: (scenario, situation, option) =>
      reports.get(scenario)?.options.find((o) => o.situation === situation && o.option === option),
    card: (sort, id) =>
      [...reports.values()].flatMap((report) => {
        const use = report[`${sort}s`].find((u) => u.card === id);
        if (!use) return [];
        const worth = report.rows.find((row) => row.trial === `without ${sort}/${id}`)?.costs ?? null;
        return [{ scenario: report.scenario, open: use.open, used: use.used, worth }];
      }),
    event: (id) =>
      [...reports.values()].flatMap(({ scenario, events }) => {
        const use = events.find((e) => e.card === id);
        return use ? [{ scenario, came: use.came, met: (use.went["absorbed"] ?? 0) + (use.went["mild"] ?? 0) }] : [];
      }),
    role: (scenario, role) => reports.get(scenario)?.roles[role],
  };
}
