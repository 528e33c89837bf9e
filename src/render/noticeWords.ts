/** Texts of the pages that no editor writes. */
export type NoticeWords = {
  notFound: { title: string; text: string; home: string }
  success: { title: string; text: string; back: string }
  error: { title: string; text: string; back: string }
  maintenance: { title: string; text: string }
  /** A form's answer when its block has none. */
  sent: string
}

const en: NoticeWords = {
  notFound: {
    title: 'This page has wandered off',
    text: 'The address may be old or mistyped. From here you will find your way:',
    home: 'Back to the start page',
  },
  success: {
    title: 'Thank you',
    text: 'Your message has arrived. You will hear from us soon.',
    back: 'Back to the start page',
  },
  error: {
    title: 'Not sent yet',
    text: 'Something in the form needs another look. Go back in your browser: your text is still there.',
    back: 'Back to the start page',
  },
  maintenance: {
    title: 'We will be back soon',
    text: 'This site is being worked on. Please look in again a little later.',
  },
  sent: 'Thank you. Your message has arrived.',
}

const es: NoticeWords = {
  notFound: {
    title: 'Esta página se ha perdido',
    text: 'La dirección puede ser antigua o tener un error. Desde aquí encontrará el camino:',
    home: 'Volver al inicio',
  },
  success: {
    title: 'Gracias',
    text: 'Hemos recibido su mensaje. Pronto tendrá noticias nuestras.',
    back: 'Volver al inicio',
  },
  error: {
    title: 'Aún no se ha enviado',
    text: 'Hay algo en el formulario que conviene revisar. Vuelva atrás en su navegador: su texto sigue ahí.',
    back: 'Volver al inicio',
  },
  maintenance: {
    title: 'Volvemos enseguida',
    text: 'Estamos trabajando en este sitio. Vuelva a visitarnos dentro de un rato.',
  },
  sent: 'Gracias. Hemos recibido su mensaje.',
}

/** In the language of a BCP 47 tag; English for languages we have none for. */
export const noticeWords = (locale: string): NoticeWords =>
  locale.toLowerCase().split('-')[0] === 'es' ? es : en
