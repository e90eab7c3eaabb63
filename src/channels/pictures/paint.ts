import type { Tone } from "../../domain/card.ts";
import type { Drawing, Role, Shape } from "../../domain/way-drawing.ts";
import { encodePng } from "./encode-png.ts";

/** Pixels for a unit of the drawing: sharp on screens of double density. */
const SCALE = 3;
const PADDING = 6;

type Colour = readonly [red: number, green: number, blue: number];

/** The light colours of src/browser/tokens.css: Slack shows a picture on the same paper in the light and in the dark. */
const PAPER = colour("#ffffff");
const INK_SOFT = colour("#526070");
const LINE = colour("#7f8c99");
const DONE = colour("#1b6e3c");
const DONE_TINT = colour("#e5f4ea");
const ACT_NOW = colour("#b3261e");
const TONES: Readonly<Record<Tone, Colour>> = {
  moving: colour("#0b5fa5"),
  waiting: colour("#8a5200"),
  act_now: ACT_NOW,
  done: DONE,
  unknown: INK_SOFT,
};

interface Paint {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  /** Of the stroke. */
  readonly width?: number;
}

/** A drawing as a PNG on white paper, without its figures: those need a font. */
export function paintPng({ width, height, tone, shapes }: Drawing): Buffer {
  const columns = (width + PADDING * 2) * SCALE;
  const rows = (height + PADDING * 2) * SCALE;
  const pixels = new Uint8Array(columns * rows * 3);
  for (let at = 0; at < columns * rows; at += 1) pixels.set(PAPER, at * 3);
  for (const shape of shapes) {
    const { fill, stroke, width: stroked = 0 } = paintOf(shape.role, TONES[tone]);
    const half = stroked / 2;
    if (fill !== undefined) cover(shape, fill, (distance) => distance);
    // A line has no inside: its stroke is what lies near it.
    if (stroke !== undefined)
      cover(
        shape,
        stroke,
        (distance) => (shape.kind === "line" ? distance : Math.abs(distance)) - half,
        half,
      );
  }
  return encodePng({ width: columns, height: rows, pixels });

  /** Colours every pixel as far as the shape covers it; `depth` is negative inside. */
  function cover(shape: Shape, ink: Colour, depth: (distance: number) => number, reach = 0): void {
    const [left, top, right, bottom] = boundsOf(shape, reach + 1);
    const toPixel = (unit: number) => Math.round((unit + PADDING) * SCALE);
    for (let row = Math.max(0, toPixel(top)); row < Math.min(rows, toPixel(bottom)); row += 1) {
      for (let column = Math.max(0, toPixel(left)); column < Math.min(columns, toPixel(right)); column += 1) {
        const x = (column + 0.5) / SCALE - PADDING;
        const y = (row + 0.5) / SCALE - PADDING;
        const share = Math.min(1, Math.max(0, 0.5 - depth(distanceTo(shape, x, y)) * SCALE));
        if (share > 0) blend(pixels, (row * columns + column) * 3, ink, share);
      }
    }
  }
}

function blend(pixels: Uint8Array, at: number, ink: Colour, share: number): void {
  ink.forEach((value, channel) => {
    const under = pixels[at + channel] ?? 0;
    pixels[at + channel] = Math.round(under + (value - under) * share);
  });
}

function paintOf(role: Role, tone: Colour): Paint {
  switch (role) {
    case "rail":
    case "axis":
      return { stroke: LINE, width: 1.5 };
    case "rail_done":
      return { stroke: INK_SOFT, width: 3 };
    case "reached":
      return { fill: INK_SOFT };
    case "tick":
      return { stroke: PAPER, width: 1.6 };
    case "here":
      return { fill: PAPER, stroke: tone, width: 2.5 };
    case "here_dot":
    case "spent":
      return { fill: tone };
    case "ahead":
      return { fill: PAPER, stroke: LINE, width: 1.5 };
    case "usual":
      return { fill: DONE_TINT, stroke: DONE, width: 1 };
    case "limit":
      return { stroke: ACT_NOW, width: 2 };
  }
}

type Bounds = readonly [left: number, top: number, right: number, bottom: number];

function boundsOf(shape: Shape, reach: number): Bounds {
  switch (shape.kind) {
    case "circle": {
      const { x, y, r } = shape;
      return [x - r - reach, y - r - reach, x + r + reach, y + r + reach];
    }
    case "box": {
      const { x, y, width, height } = shape;
      return [x - reach, y - reach, x + width + reach, y + height + reach];
    }
    case "line": {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return [
        ...([Math.min(x1, x2) - reach, Math.min(y1, y2) - reach] as const),
        ...([Math.max(x1, x2) + reach, Math.max(y1, y2) + reach] as const),
      ];
    }
  }
}

/** How far a point is from the edge of a shape, negative inside; from a line, how far at all. */
function distanceTo(shape: Shape, x: number, y: number): number {
  switch (shape.kind) {
    case "circle":
      return Math.hypot(x - shape.x, y - shape.y) - shape.r;
    case "box": {
      const beyondX = Math.abs(x - shape.x - shape.width / 2) - shape.width / 2;
      const beyondY = Math.abs(y - shape.y - shape.height / 2) - shape.height / 2;
      return Math.hypot(Math.max(beyondX, 0), Math.max(beyondY, 0)) + Math.min(Math.max(beyondX, beyondY), 0);
    }
    case "line": {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      const [runX, runY] = [x2 - x1, y2 - y1];
      const along = ((x - x1) * runX + (y - y1) * runY) / (runX * runX + runY * runY || 1);
      const nearest = Math.min(1, Math.max(0, along));
      return Math.hypot(x - x1 - runX * nearest, y - y1 - runY * nearest);
    }
  }
}

function colour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
