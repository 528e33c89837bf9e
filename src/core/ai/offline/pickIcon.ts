import type { ICON_NAMES } from '../../blocks/icons'
import type { Random } from '../../art/prng'

type IconName = (typeof ICON_NAMES)[number]

const BY_WORD: readonly (readonly [RegExp, IconName])[] = [
  [/time|fast|quick|speed|hour|tiempo|r[aá]pid|hora|veloc/i, 'timer'],
  [/safe|secur|guarant|trust|segur|garant|confian/i, 'shield-check'],
  [/eco|green|sustain|organic|sosten|verde|ecol/i, 'leaf'],
  [/deliver|ship|env[ií]o|entrega/i, 'truck'],
  [/price|cost|money|fair|precio|coste|justo/i, 'wallet'],
  [/team|people|family|communit|equipo|persona|familia|comunidad/i, 'users'],
  [/bread|grain|flour|bak|pan\b|harina|horn/i, 'wheat'],
  [/coffee|caf[eé]/i, 'coffee'],
  [/food|meal|kitchen|cook|comida|cocina/i, 'utensils'],
  [/idea|creativ|innov/i, 'lightbulb'],
  [/care|love|warm|cuidad|amor|c[aá]lid|cercan/i, 'hand-heart'],
  [/home|house|casa|hogar/i, 'house'],
  [/local|near|place|cerca|lugar|barrio/i, 'map-pin'],
  [/quality|craft|calidad|artesan|oficio/i, 'gem'],
  [/data|report|datos|informe/i, 'database'],
  [/software|code|app|c[oó]digo|web/i, 'code'],
  [/learn|teach|course|aprend|curso/i, 'book-open'],
  [/talk|answer|support|ask|respuesta|ayuda|hablar/i, 'message-circle'],
  [/repair|build|tool|repar|construi|herramient/i, 'wrench'],
  [/design|colou?r|dise[ñn]o/i, 'palette'],
  [/health|well|salud|bienestar/i, 'heart'],
  [/energy|power|energ/i, 'zap'],
  [/travel|journey|viaj/i, 'compass'],
  [/garden|plant|jard[ií]n|planta/i, 'sprout'],
]

const GENERAL: readonly IconName[] = [
  'circle-check',
  'star',
  'sparkles',
  'badge-check',
  'target',
  'layers',
  'sun',
  'anchor',
  'award',
  'key',
]

/** An icon that fits the words, each at most once while `used` remembers them. */
export const pickIcon = ({
  words,
  used,
  random,
}: {
  words: string
  used: Set<string>
  random: Random
}): IconName => {
  const fitting = BY_WORD.filter(([pattern]) => pattern.test(words)).map(([, icon]) => icon)
  const free = [...fitting, ...random.shuffle(GENERAL)].find((icon) => !used.has(icon)) ?? 'star'
  used.add(free)
  return free
}
