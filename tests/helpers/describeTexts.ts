/** Holds the Spanish words of a screen against the English ones: same keys, same gaps, nothing left English. */
export const describeTexts = (
  screen: string,
  {
    english,
    spanish,
    same = [],
  }: {
    english: Readonly<Record<string, string>>
    spanish: Readonly<Record<string, string>>
    /** Texts that are the same in both languages. */
    same?: readonly string[]
  },
): void => {
  describe(`the words of ${screen}`, () => {
    it('have the same keys in both languages', () => {
      expect(Object.keys(spanish).sort()).toEqual(Object.keys(english).sort())
    })

    it('are filled with the same values', () => {
      for (const [key, text] of Object.entries(english))
        expect([key, gapsIn(spanish[key] ?? '')]).toEqual([key, gapsIn(text)])
    })

    it('are nowhere English in Spanish', () => {
      const left = Object.entries(english).filter(
        ([key, text]) => text.length > 3 && text === spanish[key] && !same.includes(text),
      )
      expect(left).toEqual([])
      expect(Object.values(spanish).filter(isEnglish)).toEqual([])
      // The same rule does find English.
      expect(Object.values(english).filter(isEnglish)).not.toEqual([])
    })
  })
}

const gapsIn = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

const isEnglish = (text: string): boolean =>
  / (the|and|with|of|this|that|was|were|is|are|you|your) /i.test(` ${text} `)
