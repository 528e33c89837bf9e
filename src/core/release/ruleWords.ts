/** What is wrong with a redirect or a header, in words for whoever wrote it. */
export type RuleWords = {
  tooMany: (max: number) => string
  tooLong: (max: number) => string
  twice: (what: string, line: number) => string
  noPath: (given: string) => string
  noQuery: (given: string) => string
  dots: (given: string) => string
  own: (given: string) => string
  star: (given: string) => string
  ending: (given: string) => string
  status: (given: number) => string
  spaces: (given: string) => string
  splatPlace: (given: string) => string
  splatStar: (from: string) => string
  otherHost: (given: string) => string
  noAddress: (given: string) => string
  password: (given: string) => string
  loop: (given: string) => string
  far: (given: string, max: number) => string
  headerName: (given: string) => string
  ownHeader: (given: string) => string
  headerValue: string
  /** A message with the number of its line, from 1. */
  line: (line: number, message: string) => string
}

const en: RuleWords = {
  tooMany: (max) => `A site may have ${max} of them, not more.`,
  tooLong: (max) => `It has more than ${max} characters.`,
  twice: (what, line) => `${what} is there already, in line ${line}. Remove one of them.`,
  noPath: (given) => `"${given}" must be a path of the site and start with one "/".`,
  noQuery: (given) => `"${given}" must be a path without a query, spaces or backslashes.`,
  dots: (given) => `"${given}" has a part "." or "..", which browsers take out before they ask.`,
  own: (given) => `"${given}" is used by the platform itself.`,
  star: (given) => `"${given}" may have one "*", at its end after a "/".`,
  ending: (given) => `Write "${given}" without the "/" at its end.`,
  status: (given) => `The status ${given} is none of 301, 302, 307, 308.`,
  spaces: (given) => `"${given}" has spaces, line breaks or backslashes.`,
  splatPlace: (given) => `"${given}" may have ":splat" at the end of its path only, as "/:splat".`,
  splatStar: (from) => `":splat" stands for what "*" matched: end "${from}" in "/*".`,
  otherHost: (given) =>
    `"${given}" would lead to another host: write it with https:// if that is meant.`,
  noAddress: (given) =>
    `"${given}" must be a path that starts with "/", or an address with http:// or https://.`,
  password: (given) => `"${given}" must have no user name or password.`,
  loop: (given) => `"${given}" leads round in a circle.`,
  far: (given, max) =>
    `"${given}" leads through more than ${max} redirects, which browsers do not follow.`,
  headerName: (given) => `"${given}" is no name of a header: use letters, digits and "-".`,
  ownHeader: (given) => `The header "${given}" is set by the platform and cannot be changed.`,
  headerValue:
    'A header has printable ASCII characters only: no line breaks, accents, or spaces around it.',
  line: (line, message) => `Line ${line}: ${message}`,
}

const es: RuleWords = {
  tooMany: (max) => `Un sitio puede tener ${max}, no más.`,
  tooLong: (max) => `Tiene más de ${max} caracteres.`,
  twice: (what, line) => `${what} ya está en la línea ${line}. Quite una de las dos.`,
  noPath: (given) => `«${given}» debe ser una ruta del sitio y empezar por una sola «/».`,
  noQuery: (given) => `«${given}» debe ser una ruta sin consulta, espacios ni barras invertidas.`,
  dots: (given) =>
    `«${given}» tiene una parte «.» o «..», que los navegadores quitan antes de preguntar.`,
  own: (given) => `«${given}» la usa la propia plataforma.`,
  star: (given) => `«${given}» puede tener un «*», al final y tras una «/».`,
  ending: (given) => `Escriba «${given}» sin la «/» final.`,
  status: (given) => `El estado ${given} no es 301, 302, 307 ni 308.`,
  spaces: (given) => `«${given}» tiene espacios, saltos de línea o barras invertidas.`,
  splatPlace: (given) =>
    `«${given}» solo puede llevar «:splat» al final de su ruta, como «/:splat».`,
  splatStar: (from) => `«:splat» es lo que encontró «*»: termine «${from}» en «/*».`,
  otherHost: (given) =>
    `«${given}» llevaría a otro host: escríbalo con https:// si es lo que quiere.`,
  noAddress: (given) =>
    `«${given}» debe ser una ruta que empiece por «/», o una dirección con http:// o https://.`,
  password: (given) => `«${given}» no debe llevar usuario ni contraseña.`,
  loop: (given) => `«${given}» da vueltas en círculo.`,
  far: (given, max) =>
    `«${given}» pasa por más de ${max} redirecciones, que los navegadores no siguen.`,
  headerName: (given) => `«${given}» no es un nombre de cabecera: use letras, cifras y «-».`,
  ownHeader: (given) => `La cabecera «${given}» la pone la plataforma y no se puede cambiar.`,
  headerValue:
    'Una cabecera solo tiene caracteres ASCII visibles: sin saltos de línea, acentos ni espacios alrededor.',
  line: (line, message) => `Línea ${line}: ${message}`,
}

/** In the language of a panel; English for languages we have none for. */
export const ruleWords = (language = 'en'): RuleWords => (language === 'es' ? es : en)
