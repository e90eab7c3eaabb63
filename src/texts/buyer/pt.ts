import type { BuyerTexts } from "./texts.ts";

export const pt: BuyerTexts = {
  opening: (number) => `Olá, escrevemos sobre o seu pacote ${number}.`,
  task: {
    give_id_number:
      "A alfândega precisa do número de um documento seu ou do seu número fiscal para processá-lo.",
    sign_power_of_attorney:
      "A alfândega precisa da sua procuração em favor da transportadora. Por favor, assine-a no site oficial ou no aplicativo da transportadora.",
    pay_duty:
      "A alfândega cobra impostos sobre ele. Por favor, pague somente à transportadora ou aos correios, no site oficial ou no aplicativo deles. Se já pagou esses impostos com o pedido, avise-nos por aqui antes de pagar.",
    collect_parcel:
      "Ele está pronto para ser retirado. Por favor, retire-o no local indicado pela transportadora ou pelos correios e leve um documento de identidade.",
    arrange_redelivery:
      "Não foi possível entregá-lo. Por favor, confira o seu endereço com a transportadora ou os correios e combine uma nova entrega, no site oficial ou no aplicativo deles.",
    wait: "Ele está na alfândega. No momento, não é preciso fazer nada.",
  },
  needed: (name) => `Número exigido: ${name}.`,
  format: ({ pattern, digits, hasLetter }) =>
    `Formato: ${pattern}, em que ${hasLetter ? "A é uma letra ou um dígito verificador e " : ""}# é um dígito (${digits} dígitos).`,
  whereToGive:
    "Por favor, informe-o à transportadora ou aos correios, no site oficial ou no aplicativo deles, e não neste chat.",
  by: (date) => `Por favor, faça isso até ${date}.`,
  soon: "Por favor, faça isso assim que puder.",
  otherwise: {
    returned_to_sender: "Caso contrário, o pacote pode ser devolvido ao remetente.",
    returned_or_destroyed: "Caso contrário, o pacote pode ser devolvido ou destruído.",
    goods_lost: "Caso contrário, o pacote pode ficar com a alfândega.",
  },
  thanks: "Agradecemos a atenção.",
  title: {
    message: (language) => `Mensagem para o comprador (${language})`,
    documents: "Documentos a anexar",
  },
  paper: {
    invoice: "Fatura comercial",
    corrected_invoice: "Fatura comercial corrigida",
    proof_of_payment: "Comprovante de pagamento do pedido",
    product_page: "Link da página do produto ou uma captura de tela dela",
    description: "Descrição precisa da mercadoria: material, uso, marca e modelo",
    certificate: "Certificado ou licença da mercadoria",
    brand_authorisation: "Autorização da marca, para produtos de marca",
    battery_papers: "Documentos da bateria, para produtos com bateria",
  },
};
