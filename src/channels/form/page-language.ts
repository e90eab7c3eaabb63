import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { INTERFACE_LANGUAGES, type InterfaceLanguage, interfaceLanguage } from "../../texts/language.ts";

const query = z.object({ lang: z.string().optional().catch(undefined) }).catch({});

/** The language a reader asked for with `?lang=`; null when they did not, or for one we do not speak. */
export function chosenLanguage(request: FastifyRequest): InterfaceLanguage | null {
  const tag = query.parse(request.query).lang;
  return tag === undefined || !isSpoken(tag) ? null : interfaceLanguage(tag);
}

/** The best language for a page: chosen, else what the case is in, else the browser's. */
export function pageLanguage(request: FastifyRequest, ofCase?: string): InterfaceLanguage {
  const chosen = chosenLanguage(request);
  if (chosen !== null) return chosen;
  return ofCase === undefined
    ? acceptedLanguage(request.headers["accept-language"])
    : interfaceLanguage(ofCase);
}

/** The first language of an Accept-Language header that we speak, by its weights; English when there is none. */
export function acceptedLanguage(header: string | undefined): InterfaceLanguage {
  const wishes = (header ?? "").split(",").map((wish, place) => {
    const [tag = "", ...parameters] = wish.split(";").map((part) => part.trim());
    const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
    return { tag, weight: weight === undefined ? 1 : Number(weight) || 0, place };
  });
  const spoken = wishes.filter(({ tag, weight }) => weight > 0 && isSpoken(tag));
  const best = spoken.sort((one, other) => other.weight - one.weight || one.place - other.place)[0];
  return interfaceLanguage(best?.tag);
}

function isSpoken(tag: string): boolean {
  const base = tag.toLowerCase().split(/[-_]/)[0];
  return INTERFACE_LANGUAGES.some((known) => known === base);
}
