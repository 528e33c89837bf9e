/** Words that blocks print themselves, because no editor writes them. */
export type SiteWords = {
  optional: string
  choose: string
  send: string
  sending: string
  /** The form was delivered. */
  sent: string
  /** The form could not be delivered. */
  failed: string
  /** Too many submissions. */
  later: string
  /** The form has errors. */
  invalid: string
  missing: string
  notEmail: string
  notOption: string
  tooLong: (characters: number) => string
  leaveEmpty: string
  included: string
  notIncluded: string
  price: string
  earlierPrice: string
  email: string
  phone: string
  address: string
}

const en: SiteWords = {
  optional: 'optional',
  choose: 'Please choose',
  send: 'Send',
  sending: 'Sending …',
  sent: 'Thank you. Your message has arrived.',
  failed: 'That did not go through. Your text is still here: please try again.',
  later: 'Too many messages in a short time. Please try again in a few minutes.',
  invalid: 'Please check the marked fields.',
  missing: 'Please fill in this field.',
  notEmail: 'Please give a complete e-mail address, like name@example.com.',
  notOption: 'Please choose one of the options.',
  tooLong: (characters) => `Please use at most ${characters} characters.`,
  leaveEmpty: 'Leave this field empty',
  included: 'Included',
  notIncluded: 'Not included',
  price: 'Price',
  earlierPrice: 'Earlier price',
  email: 'E-mail',
  phone: 'Telephone',
  address: 'Address',
}

const es: SiteWords = {
  optional: 'opcional',
  choose: 'Elija una opción',
  send: 'Enviar',
  sending: 'Enviando …',
  sent: 'Gracias. Hemos recibido su mensaje.',
  failed: 'No se ha podido enviar. Su texto sigue aquí: inténtelo de nuevo.',
  later: 'Demasiados mensajes en poco tiempo. Inténtelo de nuevo en unos minutos.',
  invalid: 'Revise los campos marcados.',
  missing: 'Rellene este campo.',
  notEmail: 'Escriba una dirección de correo completa, como nombre@ejemplo.com.',
  notOption: 'Elija una de las opciones.',
  tooLong: (characters) => `Use como máximo ${characters} caracteres.`,
  leaveEmpty: 'Deje este campo vacío',
  included: 'Incluido',
  notIncluded: 'No incluido',
  price: 'Precio',
  earlierPrice: 'Precio anterior',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  address: 'Dirección',
}

/** Words in the language of a BCP 47 tag; English for languages we have none for. */
export const siteWords = (locale: string): SiteWords =>
  locale.toLowerCase().split('-')[0] === 'es' ? es : en
