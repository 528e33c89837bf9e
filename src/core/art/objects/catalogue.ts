import type { Random } from '../prng'
import { bottle, candle, jar, pump, tube } from './cosmetics'
import { headphones, watch } from './gear'
import { books, chair, lamp, plant } from './home'
import type { DrawThing } from './kit'
import { bag, box, pouch, tin } from './packs'
import { carafe, pitcher } from './pouring'
import { bowl, mug, vase } from './vessels'
import { backpack, shoe } from './wear'

type Entry = { draw: DrawThing; words: RegExp }

const CATALOGUE: readonly [Entry, ...Entry[]] = [
  { draw: bottle, words: /serum|dropper|bottle|oil|tonic|tincture/ },
  { draw: pump, words: /pump|soap|lotion|wash|shampoo|cleanser/ },
  { draw: jar, words: /jar|cream|balm|honey|jam|mask/ },
  { draw: tube, words: /tube|toothpaste|sunscreen|gel/ },
  { draw: candle, words: /candle|wax/ },
  { draw: box, words: /box|carton|kit|gift|set\b/ },
  { draw: pouch, words: /pouch|coffee|beans|granola|espresso/ },
  { draw: tin, words: /\btin\b|canister|tea\b/ },
  { draw: mug, words: /mug|cup\b/ },
  { draw: bag, words: /tote|\bbag|apron/ },
  { draw: lamp, words: /lamp|light/ },
  { draw: chair, words: /chair|seat|stool/ },
  { draw: shoe, words: /shoe|sneaker|trainer/ },
  { draw: vase, words: /vase|flower|bouquet/ },
  { draw: bowl, words: /bowl|plate|dish/ },
  { draw: pitcher, words: /pitcher|jug|carafe/ },
  { draw: carafe, words: /wine|vinegar|syrup|spirit/ },
  { draw: plant, words: /plant|\bpot\b|fern/ },
  { draw: books, words: /book|journal|notebook/ },
  { draw: backpack, words: /backpack|rucksack/ },
  { draw: watch, words: /watch/ },
  { draw: headphones, words: /headphone|speaker|audio/ },
]

/** The seed's own words name the object ("stoneware-mug" draws a mug); otherwise chance decides. */
export const chooseProduct = (seed: string, random: Random): DrawThing => {
  const byChance = random.pick(CATALOGUE).draw
  const text = seed.toLowerCase()
  const named = text.includes('backpack')
    ? backpack
    : CATALOGUE.find(({ words }) => words.test(text))?.draw
  return named ?? byChance
}
