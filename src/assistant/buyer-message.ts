import type { ShipmentCard } from "../domain/card.ts";
import { type BuyerErrand, buyerErrand } from "../domain/shipments/buyer-errand.ts";
import { buyerLanguage } from "../domain/shipments/buyer-language.ts";
import { documentsToAttach } from "../domain/shipments/documents-to-attach.ts";
import type { NextMove } from "../domain/shipments/next-move.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import { buyerTexts } from "../texts/buyer/buyer-texts.ts";
import type { BuyerTexts } from "../texts/buyer/texts.ts";
import { dateInWords } from "../texts/dates.ts";
import { languageName } from "../texts/language-names.ts";

/** A message for the buyer and the papers for customs, each only where there is something to send. */
export function toSend(
  { number, destination }: Pick<Shipment, "number" | "destination">,
  move: NextMove,
  lang: string,
): Pick<ShipmentCard, "forBuyer" | "documents"> {
  const { title, paper } = buyerTexts(lang);
  const errand = buyerErrand(move);
  const language = buyerLanguage(destination);
  const papers = documentsToAttach(move).map((each) => paper[each]);
  return {
    ...(errand === null
      ? {}
      : {
          forBuyer: {
            title: title.message(languageName(language, lang)),
            language,
            text: buyerMessage(number, errand, language),
          },
        }),
    ...(papers.length === 0 ? {} : { documents: { title: title.documents, papers } }),
  };
}

function buyerMessage(number: string, errand: BuyerErrand, lang: string): string {
  const texts = buyerTexts(lang);
  const sentences = [
    texts.opening(number),
    texts.task[errand.task],
    ...numberSentences(errand, texts),
    ...deadlineSentences(errand, texts, lang),
    texts.thanks,
  ];
  return sentences.join(lang.startsWith("zh") ? "" : " ");
}

function numberSentences({ task, idNumber }: BuyerErrand, texts: BuyerTexts): readonly string[] {
  if (task !== "give_id_number") return [];
  return [
    ...(idNumber === null ? [] : [texts.needed(idNumber.name)]),
    ...(idNumber === null || idNumber.format === null ? [] : [texts.format(idNumber.format)]),
    texts.whereToGive,
  ];
}

/** Who only waits has nothing to be late with. */
function deadlineSentences({ task, by, late, otherwise }: BuyerErrand, texts: BuyerTexts, lang: string) {
  if (task === "wait") return [];
  return [
    ...(by === null ? [] : [texts.by(dateInWords(by, lang))]),
    ...(late ? [texts.soon] : []),
    ...(otherwise === null ? [] : [texts.otherwise[otherwise]]),
  ];
}
