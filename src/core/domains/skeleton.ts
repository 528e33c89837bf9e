/**
 * Characters that can stand in a host name and look like ASCII ones, each followed by what it looks
 * like. From `confusables.txt` of UTS 39 (Unicode 15.1), less what UTS 46 maps or refuses anyway.
 *
 * @see https://www.unicode.org/Public/security/15.1.0/confusables.txt
 */
const PAIRS = [
  // Latin
  'ȣ8 ɑa ꜳaa æae ꜵao ꜷau ꜹav ꜻav ꜽay ᴄc ʣdz ꬲe ꬵf ꞙf ẝf ɡg ᶃg ƍg ıi ɪi ɩi ǀl ǁll ʪls ʫlz ᴏo ᴑo ꬽo œoe ꝏoo ꭇr ꭈr ꜱs ƽs ꝷtf ʦts ꞟu ᴜu ꭎu ꭒu ʋu ᵫue ꭣuo ᴠv ɯw ᴡw ɣy ᶌy ʏy ỿy ꭚy ᴢz',
  // Greek
  '𝈆3 𝈒7 αa 𝈓f ιi ϳj 𝈪l οo σo ρp ᴦr 𝈖r υu νv 𝈍v γy',
  // Cyrillic
  'б6 аa ӕae сc ԁd еe ҽe һh іi ꙇi ӏi јj оo ꚙoo рp ԛq гr ѕs ѵv ѡw ԝw хx уy үy',
  // Cherokee
  'Ꮞ4 Ꮾ6 Ꭺa Ꮟb Ᏼb Ꮯc Ꮷd Ꭰd Ꭼe Ꮐg Ᏻg Ꮒh Ꮋh Ꭵi Ꭻj Ꮶk Ꮮl Ꮇm Ꮲp Ꭱr Ꮢr Ꮥs Ꮪs Ꭲt Ꮩv Ꮃw Ꮤw Ꭹy Ꮍy Ꮓz',
  // Armenian
  'քf ցg հh ոn ռn օo գq զq սu աw',
  // Georgian
  'ჿo ყy',
  // Coptic
  'ⲥc ⲟo ⲣp ⲅr',
  // Tifinagh
  'ⴹe ⵏl ⵔo ⵕq ⴸv ⵝx',
  // Arabic
  '۱l ۵o ۷v',
  // Devanagari
  '०o',
  // Bengali
  '৪8 ৭9 ০o',
  // Gurmukhi
  '੪8 ੧9 ੦o',
  // Gujarati
  '૦o',
  // Oriya
  'ଃ8 ୨9 ୦o ଠo',
  // Tamil
  '௦o',
  // Telugu
  'ంo ౦o',
  // Kannada
  'ಂo ೦o',
  // Malayalam
  '൭9 ംo ൦o ഠo',
  // Sinhala
  'ංo',
  // Thai
  '๐o',
  // Lao
  '໐o',
  // Myanmar
  '၀o ဝo',
  // Ethiopic
  'ዐo ሀu',
  // Han
  '〇o',
  // Common
  '‐- ‒- –- ⁃- ˗- −- ➖- ⍺a 🜇ar 🝌c ℮e ⋿e ⍳i ∣l ⏽l ‖ll ∥ll ₶lt 🝫mb ∞oo ⍴p 🜀qe 🝜sss ⊤t ⟙t 🝨t ∪u ⋃u ∨v ⋁v 🝬vb ×x ⤫x ⤬x ⨯x ╳x 𐋵z',
  // ASCII itself; `m` and `rn` look alike.
  '0o 1l mrn',
]

const LOOKS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap((line) => line.split(' ')).map((pair): [string, string] => {
    const [char = '', ...like] = [...pair]
    return [char, like.join('')]
  }),
)

/**
 * What a label looks like: two labels that are taken for each other have the same one (UTS 39,
 * section 4). Marks stay: `bücher` does not look like `bucher`.
 *
 * @param label in Unicode, lower case.
 */
export const skeleton = (label: string): string =>
  [...label.normalize('NFD')]
    .map((char) => LOOKS.get(char) ?? char)
    .join('')
    .normalize('NFD')
