/** A piece of a link that may hold a tracking number, with what the link says about it. */
export interface LinkPart {
  readonly start: number;
  readonly end: number;
  readonly labelled: boolean;
}

export interface Link {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly LinkPart[];
}

/** The links of a text in order, each with the parts worth reading. A shop's product and order pages have none. */
export function linksIn(text: string): readonly Link[] {
  return Array.from(text.matchAll(LINK), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    parts: partsOf(match[0], match.index),
  }));
}

const LINK = /(?<![A-Za-z0-9])(?:https?:\/\/|www\.)[^\s<>"'|()（）[\]，。、；]{3,2000}/gi;

// Parameter names under which trackers and carriers take numbers; `tradeId` and the like are orders.
const NUMBER_PARAMETER =
  /^(?:mailno(?:s|list)?|nums?|numbers?|track(?:ing)?(?:[_-]?(?:no|num|nums|number|numbers|id|code|codes|labels))?|trk(?:nbr|s|number)?|tlabels|tracknums?|awb|barcodes?|code|codigo|objetos?|inquirynumber\d?|wno|piececode|shipment|parcel|q|id)$/i;

const ORDER_PARAMETER = /order|trade|item|product|sku|user|session/i;
const TRACKING_PLACE =
  /track|rastre|sledi|sled|posylk|pochta|seguimiento|suivi|sendung|parcel|cainiao|correios|yuntrack/i;
const SHOP_PAGE = /\/(?:item|i|store|product|dp|goods)\//i;

function partsOf(link: string, offset: number): readonly LinkPart[] {
  const queryAt = link.search(/[?#]/);
  const address = queryAt < 0 ? link : link.slice(0, queryAt);
  const parts: LinkPart[] = SHOP_PAGE.test(address)
    ? []
    : words(address, offset, TRACKING_PLACE.test(address));
  if (queryAt < 0) return parts;
  for (const match of link.slice(queryAt).matchAll(/[?#&]([^=&#?]{1,40})=([^&#?]*)/g)) {
    const [, name = "", value = ""] = match;
    if (ORDER_PARAMETER.test(name)) continue;
    const at = offset + queryAt + match.index + match[0].length - value.length;
    parts.push(...words(value, at, NUMBER_PARAMETER.test(name)));
  }
  return parts;
}

// %2C and %20 part words as "," and " " do.
function words(value: string, offset: number, labelled: boolean): LinkPart[] {
  return Array.from(value.matchAll(/(?:%[0-9a-f]{2})+|([a-z0-9]+)/gi)).flatMap((match) =>
    match[1] === undefined
      ? []
      : [{ start: offset + match.index, end: offset + match.index + match[0].length, labelled }],
  );
}
