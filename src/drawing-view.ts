import { type ComponentChild, h } from "preact";
import type { ShipmentCard } from "./domain/card.ts";
import { type Drawing, drawWay, type Figure, type Shape } from "./domain/way-drawing.ts";

/** The picture of a parcel's way with the same in words under it; nothing on a card without one. Looks come from way.css. */
export function wayView({ way, tone }: Pick<ShipmentCard, "way" | "tone">): ComponentChild {
  if (way === undefined) return null;
  const { title, description } = way;
  return h(
    "figure",
    { class: "way" },
    drawingView(drawWay(way, tone), { title, description }),
    h("figcaption", null, description),
  );
}

/** A drawing as SVG. */
export function drawingView(
  { width, height, tone, shapes, figures }: Drawing,
  { title, description }: { readonly title: string; readonly description: string },
): ComponentChild {
  return h(
    "svg",
    { class: `way-picture way-${tone.replace("_", "-")}`, viewBox: `0 0 ${width} ${height}`, role: "img" },
    h("title", null, title),
    h("desc", null, description),
    ...shapes.map(shapeView),
    ...figures.map(figureView),
  );
}

function shapeView(shape: Shape): ComponentChild {
  const look = { class: `way-${shape.role.replace("_", "-")}` };
  switch (shape.kind) {
    case "circle":
      return h("circle", { ...look, cx: round(shape.x), cy: round(shape.y), r: shape.r });
    case "line": {
      const [x1, y1] = shape.from;
      const [x2, y2] = shape.to;
      return h("line", { ...look, x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) });
    }
    case "box": {
      const { width, height } = shape;
      return h("rect", { ...look, x: round(shape.x), y: shape.y, width: round(width), height, rx: 3 });
    }
  }
}

function figureView({ x, y, text }: Figure): ComponentChild {
  return h("text", { class: "way-figure", x: round(x), y, "text-anchor": "middle" }, text);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
