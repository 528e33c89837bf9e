import { labelScripts } from './labelScripts'
import { skeleton } from './skeleton'
import type { Text } from './text'
import { unicodeHost } from './unicodeHost'

const ASCII = /^[a-z0-9-]*$/

/**
 * Why an internationalised host name could be taken for another one, or `undefined`: scripts mixed in
 * a label, a label of another script that
 * looks like plain ASCII, or one that looks like one of
 * `protectedLabels`.
 *
 * @param host in Punycode, lower case.
 * @param protectedLabels ASCII labels that nothing may look like: the platform's.
 */
export const idnProblem = (
  host: string,
  protectedLabels: readonly string[] = [],
): Text | undefined => {
  const labels = unicodeHost(host).split('.')
  const looks = new Set(protectedLabels.map(skeleton))
  const ending = labelScripts(labels.at(-1) ?? '')
  for (const label of labels) {
    if (ASCII.test(label)) {
      if (label.startsWith('xn--')) return broken(label)
      continue
    }
    const scripts = labelScripts(label)
    if (scripts === undefined) return mixed(label)
    const look = skeleton(label)
    // Under an ending of the same script nobody expects ASCII: ооо.рф is what it seems to be.
    if (scripts !== 'Latin' && scripts !== ending && ASCII.test(look)) return lookalike(label, look)
    if (looks.has(look)) return lookalike(label, look)
  }
  return undefined
}

const broken = (label: string): Text => ({
  en: `"${label}" is not a valid international label. Give the name as it is written.`,
  es: `«${label}» no es una etiqueta internacional válida. Indique el nombre tal como se escribe.`,
})

const mixed = (label: string): Text => ({
  en: `"${label}" mixes scripts, which could pass one name off as another. Use the letters of one script.`,
  es: `«${label}» mezcla alfabetos, lo que podría hacer pasar un nombre por otro. Use letras de un solo alfabeto.`,
})

const lookalike = (label: string, look: string): Text => ({
  en: `"${label}" looks like "${look}" and could be taken for it. Choose another name.`,
  es: `«${label}» se parece a «${look}» y podría confundirse. Elija otro nombre.`,
})
