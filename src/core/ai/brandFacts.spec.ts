import fc from 'fast-check'
import { brandFactsOf, text } from './brandFacts'

describe('brandFactsOf', () => {
  it('takes values that carry their evidence like plain ones', () => {
    const of = (value: unknown, source = 'declared') => ({ value, source, confidence: 0.9 })
    expect(
      brandFactsOf({
        identity: of({ name: of('Amsel'), oneLiner: of('We bake.') }),
        voice: { preferredTerms: of([of('sourdough'), 'grain']), bannedTerms: ['cheap'] },
        strategy: { pillars: [of('Time: a day for every dough')] },
      }),
    ).toMatchObject({
      name: 'Amsel',
      description: 'We bake.',
      say: ['sourdough', 'grain'],
      avoid: ['cheap'],
      points: [{ heading: 'Time', text: 'a day for every dough' }],
    })
  })

  it('reads messages with their expiry: what is over is not said any more', () => {
    const facts = brandFactsOf(
      {
        name: 'Amsel',
        promise: 'We take the time that bread needs.',
        messaging: {
          differentiators: ['Own mill'],
          audiences: [{ name: 'Families' }],
          claims: [
            { text: 'Voted best loaf.', expires: '2026-01-31' },
            { text: 'Organic since the first day.', expires: '2027-01-31' },
          ],
          offers: [
            { text: 'Spring box', price: '24.00', expires: '2026-05-01' },
            { text: 'Tasting box', price: '18.00' },
          ],
          proofPoints: ['Three grains from one valley.'],
          disclaimers: [
            { text: 'May hold traces of nuts.' },
            { text: 'While stocks last.', when: ['box'] },
            { text: 'Not for infants.', when: ['honey'] },
          ],
          callsToAction: ['Come in'],
        },
        voiceProfile: { traits: [{ we: 'plain', not: 'cold' }] },
      },
      '2026-11-26',
    )
    expect(facts).toMatchObject({
      audience: 'Families',
      callToAction: 'Come in',
      points: [{ heading: 'Own mill', text: '' }],
      products: [{ name: 'Tasting box', price: '18.00', description: '' }],
      statements: [
        'We take the time that bread needs.',
        'Organic since the first day.',
        'Three grains from one valley.',
      ],
      disclaimers: ['May hold traces of nuts.', 'While stocks last.'],
      traits: ['plain, not cold'],
    })
  })

  it('leaves out what is not whole: a quote without a person, a figure without a label', () => {
    const facts = brandFactsOf({
      name: 'Amsel',
      strategy: {
        testimonials: [{ quote: 'Great' }, { quote: 'Great', person: 'Mara' }],
        proofPoints: [{ value: '12' }, 'Founded 1987'],
        faqs: [{ question: 'When?' }],
      },
    })
    expect(facts.quotes).toEqual([{ quote: 'Great', person: 'Mara', role: '' }])
    expect([facts.proof, facts.questions]).toEqual([[], []])
  })

  it('reads anything without failing, cut to size and without hidden characters', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.anything(),
        fc.string({ unit: 'binary' }),
        (voice, strategy, name) => {
          const facts = brandFactsOf({ name, voice, strategy })
          expect(facts.name.length).toBeLessThanOrEqual(120)

          expect(facts.name).not.toMatch(/[\u0000-\u0008\u200b\u202e\u2066]/)
        },
      ),
    )
  })
})

describe('text', () => {
  it('ends a text that is too long at a whole word', () => {
    expect(text('one two three four', 13)).toBe('one two three')
    expect(text('one two, three four', 12)).toBe('one two')
    expect(text('x'.repeat(50), 10)).toBe('x'.repeat(10))
  })
})
