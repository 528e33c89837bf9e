import type { AiLanguage } from '../../ai/kinds'

type Words = {
  openAudience: string
  openProof: string
  openAction: string
  report: (topic: string) => string
  fromBrand: string
  fromPages: string
  fromWeb: string
  noSources: string
  reportSummary: (count: number, topic: string) => string
  answers: (name: string) => string
  messagesLeft: string
  notKnown: string
  improvements: (name: string) => string
  noDescription: (page: string) => string
  describeIt: string
  longTitle: (page: string) => string
  shortenTitle: string
  check: (page: string, code: string) => string
  mendIt: string
  product: (name: string) => string
  describeProduct: string
  priceProduct: string
  noQuotes: string
  askQuotes: string
  summary: (count: number) => string
}

/** Frames without a fact of their own. */
export const WORDS: Record<AiLanguage, Words> = {
  en: {
    openAudience: 'Who is it for? The brand profile names no audience.',
    openProof: 'What proves it? The brand profile states no figures or claims.',
    openAction: 'What should people do? The brand profile has no call to action.',
    report: (topic) => `Report: ${topic}`,
    fromBrand: 'What the brand states',
    fromPages: 'What our own pages say',
    fromWeb: 'What the sources say',
    noSources: 'No source could be read. Add addresses to the brief, or pages to the site.',
    reportSummary: (count, topic) => `${count} sources were read about: ${topic}.`,
    answers: (name) => `Questions to ${name}`,
    messagesLeft: 'Messages that came through forms',
    notKnown: 'Neither the brand profile nor a page answers it.',
    improvements: (name) => `What to improve: ${name}`,
    noDescription: (page) => `${page} has no description for search results.`,
    describeIt: 'Write one of 50 to 160 characters that says what stands on the page.',
    longTitle: (page) => `The title of ${page} is longer than search results show.`,
    shortenTitle: 'Shorten it to 60 characters, the most important words first.',
    check: (page, code) => `${page}: the check found “${code}”.`,
    mendIt: 'Open the page in the builder; the check shows the place and how to mend it.',
    product: (name) => `“${name}” is listed without a description.`,
    describeProduct: 'Say in one sentence what it is and whom it serves.',
    priceProduct: 'Add its price: people compare before they ask.',
    noQuotes: 'No customer is quoted.',
    askQuotes: 'Ask three customers for one sentence each, and for leave to name them.',
    summary: (count) => `${count} things can be done better, the most useful first.`,
  },
  es: {
    openAudience: '¿Para quién es? El perfil de marca no nombra ningún público.',
    openProof: '¿Qué lo demuestra? El perfil de marca no indica cifras ni afirmaciones.',
    openAction: '¿Qué debe hacer la gente? El perfil de marca no tiene llamada a la acción.',
    report: (topic) => `Informe: ${topic}`,
    fromBrand: 'Lo que declara la marca',
    fromPages: 'Lo que dicen nuestras páginas',
    fromWeb: 'Lo que dicen las fuentes',
    noSources: 'No se pudo leer ninguna fuente. Añada direcciones al encargo o páginas al sitio.',
    reportSummary: (count, topic) => `Se leyeron ${count} fuentes sobre: ${topic}.`,
    answers: (name) => `Preguntas a ${name}`,
    messagesLeft: 'Mensajes recibidos por formulario',
    notKnown: 'No lo responde ni el perfil de marca ni ninguna página.',
    improvements: (name) => `Qué mejorar: ${name}`,
    noDescription: (page) => `${page} no tiene descripción para los buscadores.`,
    describeIt: 'Escriba una de 50 a 160 caracteres que diga lo que hay en la página.',
    longTitle: (page) => `El título de ${page} es más largo de lo que muestran los buscadores.`,
    shortenTitle: 'Redúzcalo a 60 caracteres, con las palabras importantes delante.',
    check: (page, code) => `${page}: la revisión encontró «${code}».`,
    mendIt: 'Abra la página en el constructor; la revisión muestra el lugar y cómo corregirlo.',
    product: (name) => `«${name}» figura sin descripción.`,
    describeProduct: 'Diga en una frase qué es y a quién sirve.',
    priceProduct: 'Añada el precio: la gente compara antes de preguntar.',
    noQuotes: 'No se cita a ningún cliente.',
    askQuotes: 'Pida una frase a tres clientes, y permiso para nombrarlos.',
    summary: (count) => `Hay ${count} cosas que mejorar, primero las más útiles.`,
  },
}
