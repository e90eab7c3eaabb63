import type { ShipmentCard, WayPicture } from "./card.ts";

/** What a shape stands for; whoever draws gives each its colours. */
export type Role =
  | "rail"
  | "rail_done"
  | "reached"
  | "tick"
  | "here"
  | "here_dot"
  | "ahead"
  | "axis"
  | "usual"
  | "limit"
  | "spent";

export type Shape =
  | {
      readonly kind: "circle";
      readonly role: Role;
      readonly x: number;
      readonly y: number;
      readonly r: number;
    }
  | {
      readonly kind: "line";
      readonly role: Role;
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
    }
  | {
      readonly kind: "box";
      readonly role: Role;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

/** A number beside a shape, for those who have a font to draw it with. */
export interface Figure {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly tone: ShipmentCard["tone"];
  /** Later ones lie on earlier ones. */
  readonly shapes: readonly Shape[];
  readonly figures: readonly Figure[];
}

const WIDTH = 320;
const LEFT = 14;
const RIGHT = WIDTH - LEFT;
const RAIL_Y = 14;
const STOP_R = 7;
const AXIS_Y = 44;
const BAND = 10;
/** Figures nearer to each other than this would overlap. */
const FIGURE_GAP = 18;

/** The stops of a way on a rail; under it how long the parcel has been where it is, beside what is usual. Needs no text. */
export function drawWay(
  {
    stops,
    gauge,
  }: Pick<WayPicture, "gauge"> & { readonly stops: readonly Pick<WayPicture["stops"][number], "state">[] },
  tone: ShipmentCard["tone"],
): Drawing {
  const drawn = gauge === null ? { shapes: [], figures: [] } : drawGauge(gauge);
  return {
    ...{ width: WIDTH, height: gauge === null ? RAIL_Y * 2 : 66, tone },
    shapes: [
      ...rail(stops),
      ...stops.flatMap(({ state }, at) => stopShapes(state, stopX(at, stops.length))),
      ...drawn.shapes,
    ],
    figures: drawn.figures,
  };
}

type StopState = WayPicture["stops"][number]["state"];

function rail(stops: readonly { readonly state: StopState }[]): readonly Shape[] {
  const furthest = stops.findLastIndex(({ state }) => state !== "ahead");
  const whole = { from: [LEFT, RAIL_Y], to: [RIGHT, RAIL_Y] } as const;
  return [
    { kind: "line", role: "rail", ...whole },
    ...(furthest < 1
      ? []
      : [
          {
            kind: "line",
            role: "rail_done",
            from: [LEFT, RAIL_Y],
            to: [stopX(furthest, stops.length), RAIL_Y],
          } as const,
        ]),
  ];
}

function stopX(at: number, count: number): number {
  return LEFT + ((RIGHT - LEFT) * at) / Math.max(1, count - 1);
}

/** Told apart by form, not by colour alone: a tick, a ring with a dot, an empty ring. */
function stopShapes(state: StopState, x: number): readonly Shape[] {
  const y = RAIL_Y;
  switch (state) {
    case "reached":
      return [
        { kind: "circle", role: "reached", x, y, r: STOP_R },
        { kind: "line", role: "tick", from: [x - 3, y], to: [x - 0.8, y + 2.4] },
        { kind: "line", role: "tick", from: [x - 0.8, y + 2.4], to: [x + 3.2, y - 2.4] },
      ];
    case "here":
      return [
        { kind: "circle", role: "here", x, y, r: STOP_R + 3 },
        { kind: "circle", role: "here_dot", x, y, r: STOP_R - 2.5 },
      ];
    case "ahead":
      return [{ kind: "circle", role: "ahead", x, y, r: STOP_R - 2 }];
  }
}

function drawGauge({
  spent,
  from,
  to,
  limit,
}: NonNullable<WayPicture["gauge"]>): Pick<Drawing, "shapes" | "figures"> {
  const end = Math.max(spent, to, limit ?? 0) * 1.05;
  const xOf = (days: number) => LEFT + ((RIGHT - LEFT) * days) / end;
  const marks = [to, ...(limit === null || limit === to ? [] : [limit]), ...(from > 0 ? [from] : [])];
  const figureY = AXIS_Y + BAND + 9;
  const figures: Figure[] = [{ x: xOf(spent), y: AXIS_Y - BAND + 1, text: String(spent) }];
  for (const days of marks) {
    const x = xOf(days);
    const isFree = figures.every((other) => other.y !== figureY || Math.abs(other.x - x) >= FIGURE_GAP);
    if (isFree) figures.push({ x, y: figureY, text: String(days) });
  }
  return {
    shapes: [
      { kind: "line", role: "axis", from: [LEFT, AXIS_Y], to: [RIGHT, AXIS_Y] },
      {
        kind: "box",
        role: "usual",
        x: xOf(from),
        y: AXIS_Y - BAND / 2,
        width: xOf(to) - xOf(from),
        height: BAND,
      },
      ...(limit === null
        ? []
        : [
            {
              kind: "line",
              role: "limit",
              from: [xOf(limit), AXIS_Y - BAND + 2],
              to: [xOf(limit), AXIS_Y + BAND - 2],
            } as const,
          ]),
      { kind: "circle", role: "spent", x: xOf(spent), y: AXIS_Y, r: 5 },
    ],
    figures,
  };
}
