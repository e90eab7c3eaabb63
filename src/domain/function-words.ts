/**
 * Small words that give a language away and say nothing else; without accents, because chats drop them.
 * Only languages written with Latin or Cyrillic letters need them: other scripts speak for themselves.
 */
export const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: split(`
    the of and to in is it that for was on are with as his they be at this have from or had by but what some we
    can out other were all there when up use your how said an each she which do their time if will way about
    many then them would like so these her long make him has did does been who now my than its after where why
    our i you me not no any don't doesn't isn't whats what's need must should could please still yes into over
    under between much because during while against before hello hi hey thanks thank want talk help person ok okay`),
  de: split(`
    der die und den von zu das mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat
    dass sie nach wird bei einer um am sind noch wie einem uber einen so zum war haben nur oder aber vor zur
    bis mehr durch man sein wurde ich wir ihr mein kein keine warum wann wer welche welcher welches wo muss
    kann soll bitte gibt wurden viele diese dieser zwischen gegen ohne unter wenn weil schon jetzt ja nein in
    was wen welchem wessen jahr hatte woruber wozu gehorte starb machte waren gab wieviel wem hatten seine ihre hallo danke`),
  es: split(`
    de la que el en y a los se del las un por con no una su para es al lo como mas o pero sus le ha me si sin
    sobre este ya entre cuando todo esta ser son dos tambien fue habia era muy anos hasta desde mi porque solo
    han yo hay vez puede todos asi nos ni parte tiene uno donde bien cuanto cuanta cuantos cuantas cual cuales
    quien quienes hacer eso esto estan tengo tienen debo mientras ante ese unos durante nuestro otro otra les e
    llega sirve qui hizo fueron tenia hola gracias buenos buenas dias tardes quiero hablar ayuda persona necesito`),
  pt: split(`
    de a o que e do da em um para com nao uma os no se na por mais as dos como mas ao ele das seu sua ou quando
    muito nos ja eu tambem so pelo pela ate isso ela entre depois sem mesmo aos seus quem nas me esse eles voce
    essa num nem suas meu minha numa pelos elas qual quais lhe deles essas esses pelas este dele tu te foi sao
    tem ser esta estao quanto quantos onde porque posso pode preciso vc pra pro dar hoje tenho fica chegou ola oi obrigado obrigada bom dia boa tarde quero falar ajuda pessoa tudo bem pros pras qdo qto desde vcs oq tbm`),
  fr: split(`
    de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux
    ou sa mais comme nous vous on lui y tout cette deux ete ces meme etre fait leur si bien peut ses dont je tu
    elle ils mon ma mes quel quelle quels quelles quand comment pourquoi combien cela sans entre apres aussi
    encore doit faut etait ont avoir bonjour merci`),
  it: split(`
    di e il la che in un a per non una sono mi si ho lo ma ha con le cosa se io come da ci questo bene qui hai
    del della dei delle degli nel nella nei al alla ai alle dal dalla dai sul sulla anche piu gli questa quanto
    quanti quale quali quando dove perche chi essere stato stata era loro suo sua anni dopo prima tra fra molto
    tutti devo puo deve ciao grazie`),
  nl: split(`
    de het een en van ik te dat die in je is niet zijn op aan met voor als er maar om hem dan zou of wat mijn
    men dit zo door over ze zich bij ook tot uit kan naar heb hoe heeft hebben deze u nog zal worden wordt werd
    waren moet kunnen geen veel meer wie welke waarom wanneer hoeveel waar`),
  sv: split(`
    och det att i en jag hon som han pa den med var sig for sa till ar men ett om hade de av icke mig du henne
    da sin nu har inte hans honom skulle hennes dar min man ej vid kunde nagot fran ut nar efter upp vi dem
    vara vad over an dig kan sina mycket hur manga vilken vilket varfor`),
  da: split(`
    og i jeg det at en den til er som pa de med han af for ikke der var mig sig men et har om vi min havde ham
    hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind nar
    vaere dog noget hvem hvilken hvordan hvorfor hvornar efter mange`),
  no: split(`
    og i jeg det at en et den til er som pa de med han av ikke der var meg seg men har om vi min hadde ham hun
    na over da fra du ut sin dem oss opp hans hvor eller hva skal selv alle vil ble kunne inn nar vaere noe
    hvem hvilken hvordan hvorfor etter mange hvilke mellom bare`),
  fi: split(`
    ja on ei etta se han mutta joka oli kun niin ovat olla mita myos tai jos jo kuin sita hanen ole voi nyt
    vain minka mika missa milloin kuinka miksi kuka monta siita jonka sen ne olen miten`),
  pl: split(`
    i w na z nie do to sie ze jest o za od jak po ale co czy tak dla przez ma przy tym byl byla bylo sa ich
    jego jej jako tylko lub oraz kiedy gdzie dlaczego ile kto ktory ktora ktore moze byc juz przed bez pod nad
    moj`),
  cs: split(`
    a se v na je ze to s z do o i k ale jako za po by jsem si tak jak pro ktery ktera ktere byl byla bylo jsou
    nebo co kdy kde proc kolik kdo uz jen od pri pod nad bez muze byt ma`),
  ro: split(`
    si de la in a pe cu o un nu ca este din care pentru sa mai al se ce au fost dar sau prin lui sunt era cea
    cel cei cele unei unui dupa intre fi ale ai ei le ii isi despre cand cum unde cine cat cati cate catre fara
    daca doar foarte avea aceasta acest acestea`),
  hu: split(`
    a az es hogy nem is egy ez meg van volt de ha csak mint mar ki el le fel be en te mi ti ok aki ami mely
    vagy kell lehet nagyon most majd sok miert hol mikor hany hogyan milyen melyik utan kozott`),
  tr: split(`
    ve bir bu da de icin ile olarak cok daha gibi o ne en kadar sonra olan ya ama mi var mu ki her hangi kim
    nerede zaman nasil neden niye kac oldugu oldu olmak degil ben sen biz siz onun bunun iki ilk ise veya
    tarafindan hangisi arasinda`),
  vi: split(`
    va cua la co cho khong mot duoc nhung trong da voi cac nguoi nay den khi tu nam o nhu ra ve the so lam sau
    tai vao cung dang con nao bao nhieu gi ai dau theo nhat toi ban`),
  id: split(`
    yang dan di dari untuk dengan ini itu pada tidak adalah dalam ke akan oleh karena sebagai juga ada saya
    anda kami mereka atau telah bisa dapat sudah apa siapa kapan mana berapa bagaimana mengapa tersebut antara`),
  ru: split(`
    и в не на что я с он а как это по но к из у за от то так же для бы вы мы его до или ещё о если уже когда
    только нет да чтобы при был была было были есть где кто какой какая какие какое сколько почему зачем чем
    может нужно надо можно мне меня мой под без через после они она их этот эта эти том тоже который которые
    которая со во об сейчас действует привет здравствуйте спасибо добрый день хочу помогите человек пожалуйста`),
  uk: split(`
    і в не на що я з він а як це по але до із у за від то так же для би ви ми його чи ще про якщо вже коли
    тільки ні та щоб при був була було були є де хто який яка які яке скільки чому може треба можна мені мій
    під без через після вони вона їх цей ця ці тому також котрий зі`),
  bg: split(`
    и в не на че за се да от с по е са като но до ще това при или той тя те му си я го ги през след когато къде
    кой коя кои какво колко защо как може беше има бил със във които който която само още много`),
};

/** Words of the trade that give a language away: a chat is often nothing but these. Without accents. */
export const TRADE_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: split(`
    parcel parcels customs duty duties tax taxes order buyer seller package shipment shipping ship limit fee
    held stuck refund invoice declare declared customer pay paid`),
  de: split(`
    zoll paket sendung kunde kaufer steuer rechnung bestellung zollamt`),
  es: split(`
    pagar cobran aduana aduanas arancel aranceles paquete pedido impuesto impuestos comprador envio compra
    factura cliente paga tienda aranceles gratis envio`),
  pt: split(`
    cobrar cobrando imposto impostos taxa taxas alfandega encomenda pacote compra cliente pedido presente
    receita correios mercadoria nota declarar remessa`),
  fr: split(`
    douane douanes colis client taxe tva frais facture commande droits acheteur vendeur`),
  it: split(`
    dogana pacco cliente iva dazio dazi fattura ordine spedizione acquirente venditore tassa tasse`),
  nl: split(`
    douane pakket klant bestelling factuur belasting`),
  sv: split(`
    tull paket moms kund`),
  da: split(`
    told pakke moms kunde`),
  no: split(`
    toll pakke mva kunde`),
  fi: split(`
    tulli paketti asiakas vero maksaa`),
  pl: split(`
    clo paczka przesylka klient podatek faktura zamowienie celny celna odprawa`),
  cs: split(`
    clo zasilka balik zakaznik dan faktura objednavka`),
  ro: split(`
    colet vama taxa taxe client factura comanda platesc vamal vamale`),
  hu: split(`
    vam csomag vevo ado szamla`),
  tr: split(`
    gumruk paket paketim vergi vergisi musteri siparis alici fatura odeme kargo`),
  vi: split(`
    hai quan thue hang don khach mua phi`),
  id: split(`
    paket pajak bea cukai pembeli pesanan barang kirim`),
  ru: split(`
    таможня таможне посылка посылку пошлина пошлину налог клиент покупатель покупателю заказ заказе лимит счет`),
  uk: split(`
    митниця посилка мито податок клієнт замовлення`),
  bg: split(`
    митница пратка`),
};

function split(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
