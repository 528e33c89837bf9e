import type { AiLanguage } from '../../ai/kinds'

export const VOICE_DIMENSIONS = ['formality', 'warmth', 'authority', 'energy'] as const
export type VoiceDimension = (typeof VOICE_DIMENSIONS)[number]

type Step = {
  /** What a brand at this step is. */
  trait: string
  /** A sentence that sounds so, about nothing that a brand would have to stand by. */
  sentence: string
}

type Steps = readonly [low: Step, middle: Step, high: Step]

/** Sentences are told apart by `measureVoice`: each step measures higher than the one before it. */
const STEPS: Record<AiLanguage, Record<VoiceDimension, Steps>> = {
  en: {
    formality: [
      { trait: 'casual', sentence: 'Hey, that’s on us. Let’s sort it out!' },
      { trait: 'plain', sentence: 'Write to us, and we will answer your question by e-mail.' },
      {
        trait: 'formal',
        sentence:
          'Regarding your enquiry, kindly consult the enclosed document; a written reply shall follow accordingly.',
      },
    ],
    warmth: [
      { trait: 'matter-of-fact', sentence: 'The form is on the next page.' },
      {
        trait: 'friendly',
        sentence: 'The form is on the next page, and you can send it when it suits.',
      },
      {
        trait: 'warm',
        sentence: 'Welcome, and thanks for coming by: we love to look at this together with you.',
      },
    ],
    authority: [
      { trait: 'modest', sentence: 'Perhaps this answers the question.' },
      {
        trait: 'sure',
        sentence:
          'Read the page from its top to its end, in 2 steps, before the form at the bottom is sent off.',
      },
      {
        trait: 'authoritative',
        sentence: 'The standards must always be met precisely: 1 form, 2 signatures, 3 copies.',
      },
    ],
    energy: [
      {
        trait: 'calm',
        sentence:
          'There is time to read the whole page quietly, to think it over, and to come back to it on another day.',
      },
      {
        trait: 'lively',
        sentence:
          'Begin with the first page of the guide, look at the two drawings, and then go on when it suits.',
      },
      { trait: 'energetic', sentence: 'Ready? Go! Start now, today!' },
    ],
  },
  es: {
    formality: [
      { trait: 'informal', sentence: '¡Hola! Ya lo miramos, porfa escríbenos y listo.' },
      {
        trait: 'sencilla',
        sentence: 'La respuesta a cada pregunta se envía por correo en el día.',
      },
      {
        trait: 'formal',
        sentence:
          'En virtud de la presente, rellene usted dicho formulario; asimismo, se procederá a su respuesta mediante escrito.',
      },
    ],
    warmth: [
      { trait: 'escueta', sentence: 'El formulario está en la página siguiente.' },
      {
        trait: 'cercana',
        sentence: 'El formulario está en la página siguiente y te lleva un momento completarlo.',
      },
      {
        trait: 'cálida',
        sentence: '¡Bienvenida a casa! Gracias, amiga: lo miramos juntas y con cariño, contigo.',
      },
    ],
    authority: [
      { trait: 'modesta', sentence: 'Quizá esto responda a la pregunta.' },
      {
        trait: 'segura',
        sentence:
          'Conviene leer la página de arriba abajo, en 2 pasos, antes de enviar el formulario que está al final.',
      },
      {
        trait: 'rotunda',
        sentence: 'Según las normas, siempre: 1 formulario, 2 firmas, 3 copias y 4 días.',
      },
    ],
    energy: [
      {
        trait: 'tranquila',
        sentence:
          'Hay tiempo para leer la página entera con calma, para pensarlo despacio y para volver a ella otro día cualquiera.',
      },
      {
        trait: 'animada',
        sentence:
          'Empieza por la primera página de la guía, mira los dos dibujos y sigue con calma cuando te venga bien.',
      },
      { trait: 'enérgica', sentence: '¡Ya! ¡Hoy! ¡Ven, prueba, vamos!' },
    ],
  },
}

export type VoiceExample = { dimension: VoiceDimension; are: Step; areNot: Step }

/** Where 1–5 is neither low nor high. */
const MIDDLE = { from: 2.5, to: 3.5 }

export const stepOf = (figure: number): 0 | 1 | 2 =>
  figure < MIDDLE.from ? 0 : figure > MIDDLE.to ? 2 : 1

/** What “we are” and “we are not” mean at a point of a scale of 1–5. */
export const voiceExample = ({
  dimension,
  figure,
  language,
}: {
  dimension: VoiceDimension
  figure: number
  language: AiLanguage
}): VoiceExample => {
  const steps = STEPS[language][dimension]
  const step = stepOf(figure)
  // In the middle, the end that is further away is what the brand is not.
  const opposite = step === 0 ? 2 : step === 2 ? 0 : figure > 3 ? 0 : 2
  return { dimension, are: steps[step], areNot: steps[opposite] }
}
