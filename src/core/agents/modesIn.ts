import type { RewriteMode } from '../ai/offline/rewriteText'

const WORDS: readonly [RewriteMode, RegExp][] = [
  [
    'shorter',
    /\b(?:short|shorter|brief|too long|cut|concise|cort[oa]s?|breves?|acort|resum|demasiado larg)/i,
  ],
  ['simpler', /\b(?:simple|simpler|plain|clearer|easier|sencill|clar[oa]|fácil)/i],
  ['warmer', /\b(?:warm|warmer|friendl|cordial|personal|cercan|cálid|amable)/i],
  ['formal', /\b(?:formal|serious|seri[oa]|profesional|professional)/i],
  ['onBrand', /\b(?:on brand|off brand|banned|avoid|words we|prohibid|evit|palabras que)/i],
]

/** What can be done about notes without understanding them: the ways to rewrite that their words name. */
export const modesIn = (notes: unknown): RewriteMode[] => {
  const said = typeof notes === 'string' ? notes : JSON.stringify(notes ?? '')
  return WORDS.filter(([, pattern]) => pattern.test(said)).map(([mode]) => mode)
}
