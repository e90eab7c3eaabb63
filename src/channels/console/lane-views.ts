import { type ComponentChild, h } from "preact";
import { CHART_WIDTH, type StageBar, stageBars } from "../../domain/lane-chart.ts";
import { carrierName } from "../../domain/shipments/carriers.ts";
import { ENOUGH_PARCELS, type Lane, type StateTime } from "../../domain/shipments/lane.ts";
import type { BusyLane } from "../../storage/lane-times.ts";
import { countryName } from "../../texts/countries.ts";
import { agentLanguage, roomTexts } from "../../texts/rooms/room-texts.ts";
import type { RoomTexts } from "../../texts/rooms/texts.ts";
import { shipmentTexts } from "../../texts/shipment/shipment-texts.ts";

const ROW_HEIGHT = 44;
const BAR_TOP = 22;
const BAR_HEIGHT = 12;

export interface LanesPage {
  readonly lanes: readonly BusyLane[];
  /** Null while there is none. */
  readonly lane: BusyLane | null;
  /** By milestone. */
  readonly times: readonly StateTime[];
  readonly language: string | undefined;
}

/** A lane in an address. */
export function laneKey({ origin, destination, carrier }: Lane): string {
  return `${origin}-${destination}-${carrier}`;
}

/** The choice of a lane, its stages as a chart, and the same in a table. */
export function lanesView({ lanes, lane, times, language }: LanesPage): readonly ComponentChild[] {
  const words = roomTexts(language).lanes;
  const lead = h("p", { class: "muted" }, words.lead);
  if (lane === null) return [lead, h("p", { class: "card" }, words.empty)];
  const lang = agentLanguage(language);
  const bars = stageBars(times);
  return [
    lead,
    choice(lanes, lane, lang, words),
    h("h2", null, `${laneName(lane, lang)} · ${words.finished(lane.finished)}`),
    lane.finished < ENOUGH_PARCELS
      ? h("p", { class: "notice notice-waiting" }, words.tooFew(ENOUGH_PARCELS))
      : null,
    chart(bars, laneName(lane, lang), lang, words),
    table(bars, lang, words),
  ];
}

function laneName({ origin, destination, carrier }: Lane, lang: string): string {
  return `${countryName(origin, lang)} → ${countryName(destination, lang)} · ${carrierName(carrier)}`;
}

function choice(
  lanes: readonly BusyLane[],
  lane: BusyLane,
  lang: string,
  words: RoomTexts["lanes"],
): ComponentChild {
  const options = lanes.map((one) =>
    h(
      "option",
      { key: laneKey(one), value: laneKey(one), selected: one === lane },
      `${laneName(one, lang)} (${one.finished})`,
    ),
  );
  return h(
    "form",
    { class: "row card", method: "get", action: "/desk/lanes" },
    h(
      "div",
      { class: "field" },
      h("label", { for: "lane" }, words.lane),
      h("select", { id: "lane", name: "lane" }, ...options),
    ),
    h("button", { class: "button-quiet", type: "submit" }, words.show),
  );
}

/** Each bar is labelled with its stage and its figures; the table beside it says the same to whoever sees no chart. */
function chart(
  bars: readonly StageBar[],
  name: string,
  lang: string,
  words: RoomTexts["lanes"],
): ComponentChild {
  const { milestone } = shipmentTexts(lang);
  const rows = bars.map((bar, at) => {
    const top = at * ROW_HEIGHT;
    const { low, median, high } = bar.time;
    const figures = words.bar(decimal(median, lang), decimal(low, lang), decimal(high, lang));
    return h(
      "g",
      { key: bar.milestone },
      h("text", { class: "lane-label", x: 0, y: top + 15 }, `${milestone[bar.milestone]} · ${figures}`),
      h("line", { class: "lane-axis", x1: 0, x2: CHART_WIDTH, y1: top + BAR_TOP + 6, y2: top + BAR_TOP + 6 }),
      h("rect", {
        ...{ class: "lane-bar", x: round(bar.left), y: top + BAR_TOP, rx: 3 },
        ...{ width: round(bar.right - bar.left), height: BAR_HEIGHT },
      }),
      h("line", {
        ...{ class: "lane-median", x1: round(bar.middle), x2: round(bar.middle) },
        ...{ y1: top + BAR_TOP - 2, y2: top + BAR_TOP + BAR_HEIGHT + 2 },
      }),
    );
  });
  const viewBox = `-2 0 ${CHART_WIDTH + 4} ${bars.length * ROW_HEIGHT}`;
  return h(
    "svg",
    { class: "lane-chart", viewBox, role: "img" },
    h("title", null, words.chart(name)),
    h("desc", null, words.chartHelp),
    ...rows,
  );
}

function table(bars: readonly StageBar[], lang: string, words: RoomTexts["lanes"]): ComponentChild {
  const { milestone } = shipmentTexts(lang);
  const amount = (value: string) => h("td", { class: "amount" }, value);
  const rows = bars.map(({ milestone: stage, time }) =>
    h(
      "tr",
      { key: stage },
      h("th", { scope: "row" }, milestone[stage]),
      amount(String(time.count)),
      amount(decimal(time.median, lang)),
      amount(`${decimal(time.low, lang)}–${decimal(time.high, lang)}`),
      amount(decimal(time.late, lang)),
    ),
  );
  const { stage, parcels, median, middle, late } = words.columns;
  const head = [stage, parcels, median, middle, late].map((column, at) =>
    h("th", { key: column, scope: "col", ...(at === 0 ? {} : { class: "amount" }) }, column),
  );
  return h(
    "div",
    { class: "table-scroll", tabindex: 0, role: "region", "aria-label": words.table },
    h(
      "table",
      { class: "table lane-table" },
      h("thead", null, h("tr", null, ...head)),
      h("tbody", null, ...rows),
    ),
  );
}

function decimal(days: number, lang: string): string {
  return days.toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
