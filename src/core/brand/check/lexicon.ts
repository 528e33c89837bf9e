/** Words by what they do to a text, in the two languages that texts are checked in. */
export type Lexicon = {
  /** Promises much and says nothing. */
  hype: RegExp
  /** Language of offices and contracts. */
  formal: RegExp
  /** Language of the street and of chats. */
  casual: RegExp
  /** Presses the reader. */
  urgency: RegExp
  /** Claims that somebody must have approved. */
  claims: RegExp
  /** Speaks of the brand as of a stranger. */
  distant: RegExp
  /** Speaks as one person. */
  alone: RegExp
}

const ENGLISH: Lexicon = {
  hype: /\b(revolutionary|game[- ]chang\w+|cutting[- ]edge|state[- ]of[- ]the[- ]art|world[- ]class|best[- ]in[- ]class|next[- ]level|next[- ]gen\w*|leverag\w+|synerg\w+|unleash\w*|elevat\w+|seamless\w*|unlock\w*|empower\w*|transform\w*|unforgettable|ultimate|innovative|curated?|bespoke|indulge|opulence|exquisite|discerning|unparalleled|solutions?|amazing|incredible|insane|epic|obsessed|secret to|meticulously|crafted to perfection|take .{1,30} to the next level)\b/giu,
  formal:
    /\b(pursuant|hereby|herein|thereof|therefrom|therein|aforementioned|notwithstanding|furthermore|moreover|kindly|shall|commence\w*|utili[sz]e\w*|facilitat\w+|endeavou?r\w*|imperative|refrain|merchandise|articles?|valued customers?|is pleased to|are pleased to|in accordance with|in order to|provided that|with regard to|regarding|consumers?|optimi[sz]\w+|accompanied by|made available|abrupt|exclusively within|requested to)\b/giu,
  casual:
    /\b(yo|omg|lol|wanna|gonna|gotta|kinda|dude|fam|bro|guys|literally|totally|sick|cop yours|vibes?|slay|lit|yolo|af|tbh|peeps)\b/giu,
  urgency:
    /\b(act now|hurry|don['’]t miss( out)?|last chance|while (stocks|supplies) last|limited time|only \d{1,4} (hours?|days?|left)|before (they['’]re|it['’]s) gone|today only|never (again )?be this low|order (yours )?(now|today)|buy now|grab (your|our)|everyone is talking about)\b/giu,
  claims:
    /\b(the best\b(?! (way|thing|part|time))|(#|no\. ?|number )1\b|number one|guarantee[ds]?|\d{1,6}(\.\d{1,4})? ?(%|per ?cent)|clinically|scientifically|proven|award[- ]winning|industry leader|market leader|leading|the only\b(?= .{0,30}\bin\b)|in the world|last a lifetime|risk[- ]free|cures?|studies show|unbeatable|never be this low)|#1\b/giu,
  distant:
    /\b(the company|customers are|the user|its (valued )?customers|the manufacturer|the merchandise|consumers)\b/giu,
  alone: /\b(I|my|me|mine|myself)\b/gu,
}

const SPANISH: Lexicon = {
  hype: /(?<!\p{L})(revoluciona\p{L}*|innovador\p{L}*|de vanguardia|soluciones|sinergias?|transforma\p{L}*|únic[oa]s?|incomparable|inigualable|sensorial|seducir|exquisit\p{L}*|paladares|lujo|referente|líder(es)?|posicionar\p{L}*|optimiza\p{L}*|amplia gama|a su alcance|al siguiente nivel|experiencia única|increíbles?|lo más de lo más)(?!\p{L})/giu,
  formal:
    /(?<!\p{L})(estimad[oa]s?|le informamos|les informamos|en cumplimiento|normativa|vigente|atentamente|cordialmente|la dirección|asimismo|mediante|le rogamos|les rogamos|debidamente|a fin de|antelación|procedid[oa]|procederá|proceder|incorporación|se encuentran?|a disposición|puntos de venta|establecimiento|permanecerá|consumidor(es)?|consulte|las cuales|los cuales|señor(es)?|poniendo|presentes en|en virtud)(?!\p{L})/giu,
  casual:
    /(?<!\p{L})(tí[oa]s?|flipa\p{L}*|mola\p{L}*|guay|hol+i+|holi+|brutal|a tope|peña|cole(ga|gui)s?|mazo|crack|bro)(?!\p{L})/giu,
  urgency:
    /(?<!\p{L})(no te lo pierdas|no se lo pierda|últimas (unidades|plazas)|dese prisa|date prisa|solo hoy|sólo hoy|aproveche|aprovecha|corre|antes de que se acabe\p{L}*|al instante|ofertón|ahora o nunca|cómprame|compre ya|compra ya)(?!\p{L})/giu,
  claims:
    /(?<!\p{L})((el|la|los|las) mejor(es)?(?= \p{L}+ de\b)|número (1|uno)|nº ?1|garantizad[oa]s?|garantizamos|\d{1,6}([.,]\d{1,4})? ?%|probad[oa]|científicamente|clínicamente|líder(es)?|cura(n|mos)?|adelgaza\p{L}*|premiad[oa]s?|sin riesgo)(?!\p{L})|\d{1,6} ?%/giu,
  distant:
    /(?<!\p{L})(la empresa|el establecimiento|los clientes|señores clientes|estimado cliente|el consumidor|del consumidor|la dirección|cada consumidor|el cliente)(?!\p{L})/giu,
  alone: /(?<!\p{L})(yo|mi|mis|míos?|mías?|conmigo|cómprame)(?!\p{L})/giu,
}

export const lexiconOf = (language: string): Lexicon => (language === 'es' ? SPANISH : ENGLISH)

/** Forms of usted, and verbs that only usted takes. */
export const USTED =
  /(?<!\p{L})(usted(es)?|(?:descubra|consulte|realice|solicite|rellene|contacte|visite|reserve|acceda|disfrute|aproveche|compre|pida|llame|venga|pruebe|déjese|póngase|dese|pruébelo|tenga)|le (?=rogamos|informamos|ofrecemos|atend)|atenderle|su alcance|su pedido|sus? (?=clientes|desayunos|mesa|casa|compra))(?!\p{L})/giu

/** Forms of tú. */
export const TU =
  /(?<!\p{L})(tú|tu|tus|te|ti|contigo|descubre|prueba|ven|únete|escríbenos|pide|reserva|dinos|pásate|quieres|puedes|tienes|necesitas)(?!\p{L})/giu

export const PLACEHOLDER =
  /lorem ipsum|dolor sit amet|\[[^\]\n]{2,60}\](?!\()|\{\{[^}\n]{1,60}\}\}|\b(TODO|TBD|XXX+)\b|\b(your|company|product|brand) name here\b|\btext here\b|texto de ejemplo|tu texto aquí/giu

export const PRICE =
  /[€$£]\s?\d(?:[\d.,]{0,14}\d)?|(?<![\d.,])\d[\d.,]{0,14}\s?(?:€|£|\$|(?:euros?|eur|usd|dollars?|dólares|pounds?)\b)/giu
